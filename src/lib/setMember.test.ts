import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkJson,
  JsonSyntaxError,
  jsonText,
  prettyJson,
  sameJson,
  splitObject,
} from './jsonText.ts';
import type { JsonText } from './jsonText.ts';
import { memberEdits } from './memberEdits.ts';
import { removeMember, setMember } from './setMember.ts';
import { applyTextEdits } from './textEdits.ts';

const one = jsonText(1);
const box = jsonText({ x: 0, y: [1] });

test.each([
  ['{"a":1.0,"b":2}', 'a', one, '{"a":1,"b":2}'],
  ['{ "a" : 1.0 , "a": 2 }', 'a', one, '{ "a" : 1.0 , "a": 1 }'],
  ['{"\\u0061": 5}', 'a', one, '{"\\u0061": 1}'],
  ['{"a": [1, 2]}', 'a', box, '{"a": {"x": 0, "y": [1]}}'],
  ['{"a":[1,2]}', 'a', box, '{"a":{"x":0,"y":[1]}}'],
  ['{\n  "a": [1]\n}', 'a', box, '{\n  "a": {"x": 0, "y": [1]}\n}'],
  ['{\n  "a": []\n}', 'a', jsonText([1]), '{\n  "a": [\n    1\n  ]\n}'],
])('in %j the value of %s becomes %s', (object, key, value, expected) => {
  expect(setMember(object, key, value)).toBe(expected);
});

test.each([
  ['{}', one, '{\n  "n": 1\n}'],
  [' { } ', one, ' {\n   "n": 1\n } '],
  ['{"a":1.0}', one, '{"a":1.0,"n":1}'],
  ['{"a": 1.0}', one, '{"a": 1.0, "n": 1}'],
  ['{ "a": 1.0 }', one, '{ "a": 1.0, "n": 1 }'],
  ['{"a":1,"b":2}', box, '{"a":1,"b":2,"n":{"x":0,"y":[1]}}'],
  ['{"a": 1, "b": 2}', box, '{"a": 1, "b": 2, "n": {"x": 0, "y": [1]}}'],
  ['{\n  "a": 1\n}', one, '{\n  "a": 1,\n  "n": 1\n}'],
  [
    '{\n\t"a": 1\n}',
    box,
    '{\n\t"a": 1,\n\t"n": {\n\t\t"x": 0,\n\t\t"y": [\n\t\t\t1\n\t\t]\n\t}\n}',
  ],
  [
    '{\r\n  "a": 1\r\n}',
    box,
    '{\r\n  "a": 1,\r\n  "n": {\r\n    "x": 0,\r\n    "y": [\r\n      1\r\n    ]\r\n  }\r\n}',
  ],
  ['{\n  "a": {"b": 1}\n}', box, '{\n  "a": {"b": 1},\n  "n": {"x": 0, "y": [1]}\n}'],
])('to %j a member comes as the others are laid out', (object, value, expected) => {
  expect(setMember(object, 'n', value)).toBe(expected);
});

test.each([
  ['{"a": 1}', '{}'],
  ['{ "a": 1, "b": 2.0 }', '{ "b": 2.0 }'],
  ['{ "b": 2.0, "a": 1 }', '{ "b": 2.0 }'],
  ['{"a": 1, "a": 2, "b": 2.0, "a": 3, "a": 4, "c": 5}', '{"b": 2.0, "c": 5}'],
  ['{\n  "b": 1,\n  "a": 2,\n  "c": 3\n}', '{\n  "b": 1,\n  "c": 3\n}'],
  ['{"b": 1}', '{"b": 1}'],
  [' {} ', ' {} '],
])('%j without a is %j', (object, expected) => {
  expect(removeMember(object, 'a')).toBe(expected);
});

test('inside a document the empty object follows the line it stands in', () => {
  const inside = (document: string) =>
    applyTextEdits(document, memberEdits(document, document.indexOf('{}'), new Map([['n', box]])));
  expect(inside('[{"a": 1.0, "b": {}}]')).toBe('[{"a": 1.0, "b": {"n": {"x": 0, "y": [1]}}}]');
  expect(inside('[{"a":1.0,"b":{}}]')).toBe('[{"a":1.0,"b":{"n":{"x":0,"y":[1]}}}]');
  expect(inside('[\n  {\n    "b": {}\n  }\n]')).toBe(
    prettyJson(jsonText([{ b: { n: { x: 0, y: [1] } } }])),
  );
});

test('what is no object is an error', () => {
  for (const text of ['[]', '1', '', '{', '{} {}']) {
    expect(() => setMember(text, 'a', one)).toThrow(JsonSyntaxError);
    expect(() => removeMember(text, 'a')).toThrow(JsonSyntaxError);
  }
});

const objects = fc
  .tuple(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), fc.nat(4))
  .map(([object, indent]) => JSON.stringify(object, null, indent));
const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'a', ''));

test('the member has the value, the others theirs, and setting it again changes nothing', () => {
  fc.assert(
    fc.property(objects, key, fc.jsonValue({ maxDepth: 3 }), (object, name, value) => {
      const text = jsonText(value);
      const after = setMember(object, name, text);
      const members = splitObject(after);
      expect(sameJson(members.get(name) ?? '', text)).toBe(true);
      expect(others(after, name)).toEqual(others(object, name));
      expect(setMember(after, name, checkJson(members.get(name) ?? ''))).toBe(after);
    }),
  );
});

test('a member that was added can be taken out again to the letter', () => {
  fc.assert(
    fc.property(objects, (object) => {
      const before = splitObject(object);
      fc.pre(before.size > 0 && !before.has('new'));
      expect(removeMember(setMember(object, 'new', box), 'new')).toBe(object);
    }),
  );
});

function others(object: string, name: string): [string, JsonText][] {
  return [...splitObject(object)].filter(([each]) => each !== name);
}
