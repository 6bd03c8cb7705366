import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkJson,
  compactJson,
  joinObject,
  JsonSyntaxError,
  jsonText,
  prettyJson,
  sameJson,
  splitArray,
  splitObject,
} from './jsonText.ts';

const json = fc.json({ maxDepth: 4, noUnicodeString: false });

const pieces = '{}[],:"\\0123-+.eE tfn\n\t\u0000\u00a0'.split('');

/** Text that is nearly JSON: a document with one stretch replaced by something likely to break it. */
const nearlyJson = fc
  .tuple(json, fc.nat(), fc.nat(3), fc.constantFrom(...pieces))
  .map(([text, at, length, piece]) => {
    const offset = at % (text.length + 1);
    return text.slice(0, offset) + piece + text.slice(offset + length);
  });

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const accepts = (text: string): boolean => {
  try {
    compactJson(text); // reads every token, where checkJson leaves what is right to the engine
    return checkJson(text) === text;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return false;
  }
};
const offsetOf = (text: string): number => {
  try {
    checkJson(text);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error.offset;
  }
  throw new Error('it is JSON');
};

test('takes and refuses what JSON.parse takes and refuses', () => {
  fc.assert(
    fc.property(fc.oneof(json, nearlyJson, fc.string({ maxLength: 8 })), (text) => {
      expect(accepts(text)).toBe(parses(text));
    }),
    { numRuns: 3000 },
  );
});

test.each(
  [
    ['', ' ', '01', '-', '1.', '.5', '1e', '+1', 'NaN', 'tru', 'truely', "'a'", '"a', '"\t"'],
    ['"\\x"', '"\\u12g4"', '[1,]', '[,1]', '[1 2]', '{"a":1,}', '{a:1}', '{"a" 1}', '{"a":}'],
    ['[1}', '{"a":1]', '1 2', '[]]', '// c\n1', '\ufeff1', '\u00a01', '[', '{', '{"a"'],
  ].flat(),
)('refuses %j', (text) => {
  expect(accepts(text)).toBe(false);
  expect(parses(text)).toBe(false);
});

test.each([
  ['{"a": 1,\n  b: 2}', 11],
  ['[1, 2', 5],
  ['{"a": tru}', 6],
  ['["a\nb"]', 3],
  ['["\\q"]', 2],
  ['[01]', 1],
  ['["open]', 1],
  ['{} x', 3],
])('says where %j stops being JSON', (text, offset) => {
  expect(offsetOf(text)).toBe(offset);
});

test('splits an object into texts that stand for its values', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
      const members = splitObject(JSON.stringify(value, null, 1));
      const parsed = [...members].map(([key, text]) => [key, JSON.parse(text)]);
      expect(parsed).toEqual(Object.entries(value).map(([k, v]) => [k, normal(v)]));
    }),
  );
});

test('splits an array into texts that stand for its items', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (value) => {
      const items = splitArray(JSON.stringify(value, null, 1));
      expect(items.map((text) => JSON.parse(text))).toEqual(value.map(normal));
    }),
  );
});

test('what is split is the text as it was written', () => {
  expect([...splitObject('{ "n" : 12345678901234567890 , "f":1.0, "o":{ "x" : [ ] } }')]).toEqual([
    ['n', '12345678901234567890'],
    ['f', '1.0'],
    ['o', '{ "x" : [ ] }'],
  ]);
  expect(splitArray('[ 1.0 , [2, 3] ,{} ]')).toEqual(['1.0', '[2, 3]', '{}']);
  expect(splitArray(' [ ] ')).toEqual([]);
});

test('keys keep the order in which they are written', () => {
  expect([...splitObject('{"b":1,"1":2}').keys()]).toEqual(['b', '1']);
});

test('the last of two equal keys counts, however they are escaped', () => {
  expect([...splitObject('{"a":1,"b":2,"\\u0061":3}')]).toEqual([
    ['a', '3'],
    ['b', '2'],
  ]);
});

test('__proto__ is a key like any other', () => {
  const members = splitObject('{"__proto__":{"polluted":true},"constructor":1}');
  expect([...members.keys()]).toEqual(['__proto__', 'constructor']);
  expect(joinObject(members)).toBe('{"__proto__":{"polluted":true},"constructor":1}');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('splitting refuses what is no object or no array, and broken text far inside', () => {
  expect(() => splitObject('[1]')).toThrow(JsonSyntaxError);
  expect(() => splitArray('{"a":1}')).toThrow(JsonSyntaxError);
  expect(() => splitObject('{"a":[{"b":tru}]}')).toThrow(JsonSyntaxError);
  expect(() => splitArray('[1] 2')).toThrow(JsonSyntaxError);
});

test('what is joined splits into the same', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.string(), fc.jsonValue()), { selector: ([k]) => k }),
      (pairs) => {
        const entries = pairs.map(([key, value]) => [key, jsonText(value)] as const);
        expect([...splitObject(joinObject(entries))]).toEqual(entries);
      },
    ),
  );
});

test('layout and escapes make no difference, values do', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const text = JSON.stringify(one);
      expect(sameJson(text, JSON.stringify(one, null, 3))).toBe(true);
      expect(sameJson(text, escapeAll(text))).toBe(true);
      expect(sameJson(text, JSON.stringify(other))).toBe(text === JSON.stringify(other));
    }),
  );
});

test('numbers are compared as written, and the order of keys counts', () => {
  expect(sameJson('1.0', '1')).toBe(false);
  expect(sameJson('12345678901234567890', '12345678901234567891')).toBe(false);
  expect(sameJson('{"a":1,"b":2}', '{"b":2,"a":1}')).toBe(false);
  expect(sameJson('[1,[2]]', '[[1],2]')).toBe(false);
  expect(() => sameJson('[1,', '[1,')).toThrow(JsonSyntaxError);
});

test('lays out as JSON.stringify does, and back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, null, 5);
      expect(prettyJson(text)).toBe(JSON.stringify(value, null, 2));
      expect(compactJson(text)).toBe(JSON.stringify(value));
    }),
  );
});

test('laying out leaves every token as it was', () => {
  expect(compactJson('{ "\\u0061" : [ 1.0 , 12345678901234567890 , -0 ] }')).toBe(
    '{"\\u0061":[1.0,12345678901234567890,-0]}',
  );
  expect(prettyJson('{"\\u0061":[1e400],"b":{}}')).toBe(
    '{\n  "\\u0061": [\n    1e400\n  ],\n  "b": {}\n}',
  );
});

test('nesting 100,000 deep is no matter', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  expect(checkJson(deep)).toBe(deep);
  expect(splitArray(deep)).toEqual([deep.slice(1, -1)]);
  expect(compactJson(prettyJson(deep))).toBe(deep);
  expect(sameJson(deep, deep.replaceAll('[', '[ '))).toBe(true);
  expect(offsetOf('[{"a":'.repeat(100_000))).toBe(600_000);
});

test('reads 5 MB in well under a second', () => {
  const tile = { name: 'x'.repeat(500), query: { series: [1, 2, 3, { a: null, b: true }] } };
  const text = JSON.stringify(Array.from({ length: 9_000 }, () => tile));
  expect(text.length).toBeGreaterThan(5_000_000);
  const before = performance.now();
  expect(splitArray(text)).toHaveLength(9_000);
  expect(performance.now() - before).toBeLessThan(1_000);
  const long = JSON.stringify('y'.repeat(5_000_000));
  expect(checkJson(long)).toBe(long);
});

/** As JSON has it: -0 is written as 0. */
const normal = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every character inside the strings as a \u escape. */
const escapeAll = (text: string): string =>
  text.replaceAll(/"(?:[^"\\]|\\.)*"/g, (token) => {
    const units = (JSON.parse(token) as string).split('');
    const escape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `"${units.map(escape).join('')}"`;
  });
