import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonPathTokens } from './jsonPathTokens.ts';
import { LooseJsonTokens } from './looseJsonTokens.ts';
import { writtenOffsets } from './writtenOffsets.ts';

const layouts = fc.constantFrom(undefined, 2, '\t');
const texts = fc
  .tuple(fc.jsonValue(), layouts)
  .map(([value, space]) => JSON.stringify(value, null, space));

/** Each token with its place and, where it has them, its role and path. */
function readAll(tokens: JsonPathTokens | LooseJsonTokens) {
  const seen: unknown[] = [];
  for (let kind = tokens.next(); kind !== 'end'; kind = tokens.next()) {
    const isKey =
      kind === 'key' || (tokens instanceof LooseJsonTokens && kind === 'string' && tokens.isKey);
    const name = isKey ? 'key' : kind === 'number' ? 'word' : kind;
    const path = name === 'key' || name === 'string' || name === 'word' ? tokens.path : null;
    seen.push([name, tokens.start, tokens.end, path]);
  }
  return seen;
}

test('of JSON it tells strings, keys and paths as the strict reader does', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(readAll(new LooseJsonTokens(text))).toEqual(readAll(new JsonPathTokens(text)));
    }),
  );
});

test('any text comes to its end, token behind token', () => {
  const broken = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '\n', ' ', 'a') }),
  );
  fc.assert(
    fc.property(broken, (text) => {
      const tokens = new LooseJsonTokens(text);
      for (let end = 0; tokens.next() !== 'end'; end = tokens.end) {
        expect(tokens.start).toBeGreaterThanOrEqual(end);
        expect(tokens.end).toBeGreaterThan(tokens.start);
      }
      expect(text.slice(tokens.end).trim()).toBe('');
    }),
  );
});

test('a string without its quote ends with its line, and what follows is read as it is', () => {
  const tokens = new LooseJsonTokens('{"a": "b,\n"c": 1}');
  const seen: string[] = [];
  while (tokens.next() !== 'end') seen.push(tokens.raw());
  expect(seen).toEqual(['{', '"a"', ':', '"b,', '"c"', ':', '1', '}']);
  expect(tokens.open).toEqual([]);
});

test('each unit of a string is found where it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, spelled) => {
      const token = spelled
        ? `"${Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
        : JSON.stringify(text);
      const offsets = writtenOffsets(token);
      expect(offsets).toHaveLength(text.length + 1);
      const pieces = offsets.slice(0, -1).map((from, at) => token.slice(from, offsets[at + 1]));
      expect(pieces.map((piece) => JSON.parse(`"${piece}"`) as string).join('')).toBe(text);
    }),
  );
});
