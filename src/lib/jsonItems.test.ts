import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertItem, moveItem, removeItem, repeatItem } from './jsonItems.ts';
import { jsonText } from './jsonText.ts';

const item = jsonText({ a: [1] });

test.each([
  ['[]', 0, '[\n  {\n    "a": [\n      1\n    ]\n  }\n]'],
  [' [ ] ', 0, ' [\n  {\n    "a": [\n      1\n    ]\n  }\n] '],
  ['[1.0]', 1, '[1.0, {"a":[1]}]'],
  ['[1.0, 2]', 1, '[1.0, {"a":[1]}, 2]'],
  ['[1.0,2]', 0, '[{"a":[1]}, 1.0,2]'],
  ['[\n    1.0\n]', 1, '[\n    1.0,\n    {\n      "a": [\n        1\n      ]\n    }\n]'],
  ['[\n  1,\n  2\n]', 0, '[\n  {\n    "a": [\n      1\n    ]\n  },\n  1,\n  2\n]'],
])('puts an item into %j at %d', (array, index, expected) => {
  expect(insertItem(array, index, item)).toBe(expected);
});

test.each([
  ['[1.0]', 0, '[]'],
  ['[ {"x": 1}, {"y" : 2} ]', 0, '[ {"y" : 2} ]'],
  ['[ {"x": 1}, {"y" : 2} ]', 1, '[ {"x": 1} ]'],
  ['[\n  1,\n  2,\n  3\n]', 1, '[\n  1,\n  3\n]'],
  ['[1]', 4, '[1]'],
])('takes an item out of %j at %d', (array, index, expected) => {
  expect(removeItem(array, index)).toBe(expected);
});

test('the items are those of the list with it, and without it again the text it was', () => {
  const list = fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(list, fc.nat(5), fc.nat(3), (values, index, indent) => {
      const array = JSON.stringify(values, null, indent);
      const longer = insertItem(array, index, item);
      const at = Math.min(index, values.length);
      const parsed = JSON.parse(array) as unknown[];
      expect(JSON.parse(longer)).toEqual(parsed.toSpliced(at, 0, { a: [1] }));
      expect(removeItem(longer, at)).toBe(array);
    }),
  );
});

test.each([
  ['[1.0, 2,  {"x" : 1}]', 0, 2, '[2, {"x" : 1},  1.0]'],
  ['[1.0, 2,  {"x" : 1}]', 2, 0, '[{"x" : 1}, 1.0,  2]'],
  ['[\n  1.0,\n  2\n]', 1, 0, '[\n  2,\n  1.0\n]'],
  ['[1.0, 2]', 0, 2, '[1.0, 2]'],
  ['[1.0, 2]', -1, 0, '[1.0, 2]'],
])('in %j the item at %d goes to %d', (array, from, to, expected) => {
  expect(moveItem(array, from, to)).toBe(expected);
});

test.each([
  ['[1.0]', 0, '[1.0, 1.0]'],
  ['[1.0,2]', 0, '[1.0,1.0,2]'],
  ['[1.0,2]', 1, '[1.0,2, 2]'],
  ['[\n  {"x" : 1}\n]', 0, '[\n  {"x" : 1},\n  {"x" : 1}\n]'],
  ['[1.0]', 1, '[1.0]'],
])('in %j the item at %d comes once more', (array, index, expected) => {
  expect(repeatItem(array, index)).toBe(expected);
});

const laidOut = fc
  .tuple(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 6 }), fc.nat(3))
  .map(([values, indent]) => ({ values, array: JSON.stringify(values, null, indent) }));

test('a move there and back gives the text to the letter, and one way the items in their new order', () => {
  fc.assert(
    fc.property(laidOut, fc.nat(5), fc.nat(5), ({ values, array }, a, b) => {
      const [from, to] = [a % values.length, b % values.length];
      const moved = moveItem(array, from, to);
      const items = JSON.parse(array) as unknown[];
      const [item] = items.splice(from, 1);
      expect(JSON.parse(moved)).toEqual(items.toSpliced(to, 0, item));
      expect(moveItem(moved, to, from)).toBe(array);
    }),
  );
});

test('an item that came once more can be taken out again to the letter', () => {
  fc.assert(
    fc.property(laidOut, fc.nat(5), ({ values, array }, at) => {
      const index = at % values.length;
      const longer = repeatItem(array, index);
      expect(JSON.parse(longer)[index + 1]).toEqual(JSON.parse(longer)[index]);
      expect(removeItem(longer, index + 1)).toBe(array);
    }),
  );
});
