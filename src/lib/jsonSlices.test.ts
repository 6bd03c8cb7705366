import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membersOf } from './jsonMembers.ts';
import { sliceMembers } from './jsonSlices.ts';

/** JSON as anybody may write it: with space wherever it is allowed. */
const spaced = (value: unknown, space: string) =>
  JSON.stringify(value, null, space).replaceAll(/(?<=[{[:,])\n/g, '\r\n');

test('finds the very members that the reader of tokens finds', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())),
      fc.constantFrom('', ' ', '\t'),
      (value, space) => {
        const text = ` ${spaced(value, space)} `;
        expect(sliceMembers(text)).toEqual(membersOf(text, Array.isArray(value) ? '[' : '{'));
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  String.raw`{"a\\":"}\"{","\u0062":[1,"]",{"c":"\\"}],"":-1.0e5 , "d":true}`,
  '[ "" ,[ ] ,{ } , null,12345678901234567890 ]',
  '{}',
  '[\n]',
])('%s is sliced as it is read', (text) => {
  expect(sliceMembers(text)).toEqual(membersOf(text, text.startsWith('[') ? '[' : '{'));
});

test('a value without members has none', () => {
  expect(['1', '"[1]"', 'null', ' true '].map(sliceMembers)).toEqual([[], [], [], []]);
});
