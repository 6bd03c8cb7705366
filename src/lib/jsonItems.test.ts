import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertItem, removeItem } from './jsonItems.ts';
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
