import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromPointer, locate, locateAll, pathAt, toPointer } from './locate.ts';
import type { JsonPath } from '#lib/jsonPathTokens.ts';

const text = '[\n  {"a": {"b": [1, 22]}, "a": {"b": [3, 44]}},\n  "x"\n]';
const at = (path: JsonPath, within = text): string | null => {
  const range = locate(within, path);
  return range && within.slice(range.offset, range.offset + range.length);
};

/** A value with the path of something inside it. */
const place = fc.jsonValue({ maxDepth: 4 }).chain((value) =>
  fc.infiniteStream(fc.nat()).map((choices) => {
    const path: JsonPath = [];
    let inside: unknown = value;
    for (const choice of choices) {
      const keys = typeof inside === 'object' && inside !== null ? Object.keys(inside) : [];
      const key = keys[choice % (keys.length + 1)];
      if (key === undefined) break;
      path.push(Array.isArray(inside) ? Number(key) : key);
      inside = (inside as Record<string, unknown>)[key];
    }
    return { value, path, inside };
  }),
);

test('finds the text of every value, and the path back from its first character', () => {
  fc.assert(
    fc.property(place, fc.nat(3), ({ value, path, inside }, indent) => {
      const document = JSON.stringify(value, null, indent);
      const found = at(path, document);
      expect(found && JSON.parse(found)).toEqual(JSON.parse(JSON.stringify(inside)));
      expect(pathAt(document, locate(document, path)?.offset ?? -1)).toEqual(path);
    }),
  );
});

test('finds the last of two equal keys, which is the one that counts', () => {
  expect(at([0, 'a', 'b', 1])).toBe('44');
});

test('finds the nearest value around a place that does not exist', () => {
  expect(at([1, 'name'])).toBe('"x"');
  expect(at([0, 'a', 'b', 7, 'c'])).toBe('[3, 44]');
  expect(at(['tiles'])).toBe(text);
  expect(locate(' \n', [0])).toBeNull();
});

test('finds what was read to its end before the place where a text is broken', () => {
  const broken = '[{"a": 1}, {"b": tru}]';
  expect(at([0], broken)).toBe('{"a": 1}');
  expect(at([1, 'b'], broken)).toBe(broken);
  expect(at(['a', 0], '{"a": [1, 2], oops')).toBe('1');
});

test('a key that comes again takes all that is inside the first with it', () => {
  expect(at(['a', 'b'], '{"a": {"b": 1}, "a": {"c": 2}}')).toBe('{"c": 2}');
});

test('finds many places in one reading, each as if it were alone', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 4 }), (places) => {
      const document = JSON.stringify(places.map(({ value }) => value));
      const paths = places.map(({ path }, index) => [index, ...path]);
      expect(locateAll(document, paths)).toEqual(paths.map((path) => locate(document, path)));
    }),
  );
  expect(locateAll(' ', [[], [1]])).toEqual([null, null]);
});

test('a pointer with a number leads to a key of that name', () => {
  expect(at([1], '{"1": true}')).toBe('true');
});

test.each<[string, JsonPath]>([
  ['|[1, 2]', []],
  ['[|1, 2]', [0]],
  ['[1|, 2]', [0]],
  ['[1,| 2]', []],
  ['[1, 2|]', [1]],
  ['[1, 2]|', []],
  ['[|]', []],
  ['{"a|": {"b": 1}}', ['a']],
  ['{"a"|: {"b": 1}}', ['a']],
  ['{"a": |{"b": 1}}', ['a']],
  ['{"a": {| "b": 1}}', ['a']],
  ['{"a": {"b": 1}|}', ['a']],
  ['{"a": 1, |"b": [true, nul|', ['b']],
  ['[{"a": oops}, {"b": |1}]', [1, 'b']],
])('the cursor in %j is at %j', (marked, path) => {
  expect(pathAt(marked.replaceAll('|', ''), marked.indexOf('|'))).toEqual(path);
});

test('deep nesting is no matter, broken or not', () => {
  const deep = '['.repeat(100_000);
  expect(pathAt(deep, 50_000)).toHaveLength(50_000);
  expect(pathAt(`[tru,${deep}`, 90_000)).toEqual([]);
});

test('pointers and paths are each other', () => {
  const segment = fc.oneof(
    fc.nat(),
    fc.string().filter((key) => !/^\d+$/.test(key)),
  );
  fc.assert(
    fc.property(fc.array(segment), (path) => {
      expect(fromPointer(toPointer(path))).toEqual(path);
    }),
  );
  expect(toPointer(['tiles', 3, 'a/b~c'])).toBe('/tiles/3/a~1b~0c');
  expect(fromPointer('tiles')).toBeNull();
});
