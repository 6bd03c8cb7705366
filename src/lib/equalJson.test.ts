import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalJson } from './equalJson.ts';

test.each([
  ['{"a":1,"b":[{"c":2,"d":3}]}', '{ "b": [{"d":3,"c":2}], "a": 1 }'],
  ['{"a":1,"a":2}', '{"a":2}'],
  ['"\\u00e9"', '"é"'],
  ['1e2', '100.0'],
  ['0.1000', '0.1'],
  ['-0.0', '0.0'],
  ['[]', ' [ ] '],
])('%s is %s', (a, b) => {
  expect(equalJson(a, b)).toBe(true);
});

test.each([
  ['[1,2]', '[2,1]'],
  ['1', '1.0'],
  ['12345678901234567890', '12345678901234567891'],
  ['0.1', '0.10000000000000001'],
  ['1e400', '1e401'],
  ['{}', '[]'],
  ['null', '{"a":null}'],
  ['{"a":null}', '{}'],
  ['"1"', '1'],
])('%s is not %s', (a, b) => {
  expect(equalJson(a, b)).toBe(false);
});

test('equal is what parses to the same, and a value is equal to itself in any order', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const [left, right] = [JSON.stringify(a), JSON.stringify(b, null, 2)];
      expect(equalJson(left, reversed(left))).toBe(true);
      expect(equalJson(left, right)).toBe(isDeepStrictEqual(JSON.parse(left), JSON.parse(right)));
    }),
  );
});

/** The same with the keys of every object the other way round. */
function reversed(text: string): string {
  return JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  );
}
