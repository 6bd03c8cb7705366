import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editValue } from './editValue.ts';
import { jsonText } from './jsonText.ts';
import { walkJson, pathOf } from './walkJson.ts';

test.each([
  ['[1.0, {"a" : 2}]', [1, 'a'], '[1.0, {"a" : "2"}]'],
  ['{"a": 1, "\\u0061": 2}', ['a'], '{"a": 1, "\\u0061": "2"}'],
  ['[1.0]', [1], '[1.0]'],
  ['{"0": 1}', [0], '{"0": 1}'],
  ['[1.0]', ['0'], '[1.0]'],
  ['1.0', ['a'], '1.0'],
  ['1.0', [], '"1.0"'],
])('in %j the value at %j changes, where there is one', (text, path, expected) => {
  expect(editValue(text, path, (value) => `"${value}"`)).toBe(expected);
});

test('every value of a document is found, and nothing else changes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(3), fc.nat(), (value, indent, pick) => {
      const text = JSON.stringify(value, null, indent);
      const places = [...walkJson(JSON.parse(text))];
      const place = places[pick % places.length];
      if (place === undefined) return;
      const path = pathOf(place);
      let seen = '';
      const same = editValue(text, path, (found) => {
        seen = found;
        return found;
      });
      expect(jsonText(JSON.parse(seen))).toBe(jsonText(place.value));
      expect(same).toBe(text);
    }),
  );
});
