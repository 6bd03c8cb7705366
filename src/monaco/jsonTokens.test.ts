import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenizeJsonLine } from './jsonTokens.ts';

/** Each token's text with the kind in front, blanks left out. */
function tokensOf(line: string): string[] {
  const tokens = tokenizeJsonLine(line);
  return tokens
    .map(({ startIndex, scopes }, at) => {
      const text = line.slice(startIndex, tokens[at + 1]?.startIndex ?? line.length);
      return `${scopes.replace('.json', '') || 'plain'} ${text}`;
    })
    .filter((token) => token.trim() !== 'plain');
}

test('keys, texts, numbers and constants are told apart', () => {
  expect(tokensOf('  "a b": ["x", -1.5e+3, true, null],')).toEqual([
    'string.key "a b"',
    'delimiter :',
    'delimiter.bracket [',
    'string.value "x"',
    'delimiter ,',
    'number -1.5e+3',
    'delimiter ,',
    'keyword true',
    'delimiter ,',
    'keyword null',
    'delimiter.bracket ]',
    'delimiter ,',
  ]);
});

test('an escaped quote does not end a text', () => {
  expect(tokensOf('"a\\"b" : "c\\\\"')).toEqual([
    'string.key "a\\"b"',
    'delimiter :',
    'string.value "c\\\\"',
  ]);
});

test('only a text that is nothing but {ID} is a placeholder', () => {
  expect(
    tokensOf('["{EVENT}", "a {EVENT}", "{EVENT} b", "{EVENT} {EVENT}"]').filter((t) =>
      t.includes('EVENT'),
    ),
  ).toEqual([
    'string.placeholder "{EVENT}"',
    'string.value "a {EVENT}"',
    'string.value "{EVENT} b"',
    'string.value "{EVENT} {EVENT}"',
  ]);
  expect(tokensOf('"{EVENT}": 1')[0]).toBe('string.key "{EVENT}"');
});

test('a text that is not closed ends with its line', () => {
  expect(tokensOf('"abc, {')).toEqual(['string.value "abc, {']);
});

test('tokens cover any line from its start, in order', () => {
  fc.assert(
    fc.property(
      fc.string().map((text) => text.replace(/[\r\n]/g, '')),
      (line) => {
        const starts = tokenizeJsonLine(line).map((token) => token.startIndex);
        expect(starts[0]).toBe(line === '' ? undefined : 0);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      },
    ),
  );
});
