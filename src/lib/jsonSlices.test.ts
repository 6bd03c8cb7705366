import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonMember, membersOf } from './jsonMembers.ts';
import { type JsonSlice, sliceMembers } from './jsonSlices.ts';

const flat = (slices: JsonSlice[]): JsonMember[] =>
  slices.map(({ members, ...member }) => {
    expect(members).toEqual([]);
    return member;
  });

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
        expect(flat(sliceMembers(text))).toEqual(membersOf(text, Array.isArray(value) ? '[' : '{'));
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
  expect(flat(sliceMembers(text))).toEqual(membersOf(text, text.startsWith('[') ? '[' : '{'));
});

test('reads several levels as it reads each alone', () => {
  const text = ` {"a" : [ {"b":[1]} , "}" , [] ], "c":{"d":{"e":"\\\\"}} , "f":-1 } `;
  const levels = (json: string, at: number, count: number): unknown =>
    sliceMembers(json).map((member) => ({
      ...member,
      keyStart: member.keyStart + at,
      start: member.start + at,
      end: member.end + at,
      members:
        count > 1 ? levels(json.slice(member.start, member.end), at + member.start, count - 1) : [],
    }));
  for (const count of [1, 2, 3, 4, 9]) {
    expect(sliceMembers(text, count)).toEqual(levels(text, 0, count));
  }
});

test('a value without members has none', () => {
  expect(['1', '"[1]"', 'null', ' true '].map((text) => sliceMembers(text))).toEqual([
    [],
    [],
    [],
    [],
  ]);
});
