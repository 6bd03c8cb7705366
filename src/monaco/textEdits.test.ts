import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textEdits, type TextEdit } from './textEdits.ts';

function applied(before: string, edits: TextEdit[]): string {
  return edits
    .toReversed()
    .reduce(
      (text, edit) =>
        text.slice(0, edit.offset) + edit.text + text.slice(edit.offset + edit.length),
      before,
    );
}

// Few letters, so that lines repeat and match by chance.
const someText = fc
  .array(fc.constantFrom('a', 'b', 'c', 'ab', '\r\n', '\n', '\n', '😀', '😁', ''))
  .map((parts) => parts.join(''));

test('edits lead from the old text to the new one', () => {
  fc.assert(
    fc.property(someText, someText, (before, after) => {
      expect(applied(before, textEdits(before, after))).toBe(after);
    }),
    { numRuns: 2000 },
  );
});

test('edits ascend, never touch each other and change something each', () => {
  fc.assert(
    fc.property(someText, someText, (before, after) => {
      let end = -1;
      for (const edit of textEdits(before, after)) {
        expect(edit.offset).toBeGreaterThan(end);
        expect(before.slice(edit.offset, edit.offset + edit.length)).not.toBe(edit.text);
        end = edit.offset + edit.length;
      }
    }),
    { numRuns: 2000 },
  );
});

test('equal texts need no edit', () => {
  expect(textEdits('{}', '{}')).toEqual([]);
});

test('changes in two places are two edits and leave the lines between alone', () => {
  const before = '{\n  "x": 1,\n  "y": 2,\n  "z": 3\n}\n';
  const after = '{\n  "x": 10,\n  "y": 2,\n  "z": 30\n}\n';
  expect(textEdits(before, after)).toEqual([
    { offset: before.indexOf('1') + 1, length: 0, text: '0' },
    { offset: before.indexOf('3') + 1, length: 0, text: '0' },
  ]);
});

test('a line removed and one added elsewhere are two edits', () => {
  const before = 'one\ntwo\nthree\nfour\n';
  expect(textEdits(before, 'one\nthree\nfour\nfive\n')).toEqual([
    { offset: 4, length: 4, text: '' },
    { offset: before.length, length: 0, text: 'five\n' },
  ]);
});

test('a surrogate pair and a line end are never cut in two', () => {
  expect(textEdits('"😀"', '"😁"')).toEqual([{ offset: 1, length: 2, text: '😁' }]);
  expect(textEdits('a\nb', 'a\r\nb')).toEqual([{ offset: 1, length: 1, text: '\r\n' }]);
});

test('two megabytes with a change in each of a thousand lines take one edit, quickly', () => {
  const lines = Array.from({ length: 80_000 }, (_, at) => `  "key ${at}": "value ${at}",`);
  const before = lines.join('\n');
  const after = lines.map((line, at) => (at % 80 === 7 ? `${line} ` : line)).join('\n');
  const start = performance.now();
  const edits = textEdits(before, after);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(edits).toHaveLength(1);
  expect(applied(before, edits)).toBe(after);
});
