import { checkJson, jsonText, prettyJson, splitArray } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapsOf } from './layout.ts';
import { starters } from './starters.ts';
import { duplicateTile, insertTile, removeTile, reorderTile } from './tileEdits.ts';
import { summarizeTiles } from './tiles.ts';

const place = (x: number, y: number, w = 6, h = 5) => ({ x, y, w, h });
const tile = (name: string, sm?: object, xs?: object) => ({
  type: 'INSIGHT',
  name,
  layouts: { ...(sm && { sm }), ...(xs && { xs }) },
});
const pretty = (tiles: unknown) => checkJson(prettyJson(jsonText(tiles)));
const edges = (tiles: string) => summarizeTiles(checkJson(tiles)).map(({ layouts }) => layouts);

test('a duplicate is the same to the letter but for its name, its place and its grid key', () => {
  const tiles = checkJson(`[
    {"name": "Users", "n": 12345678901234567890, "f": [ 1.0,2 ], "layouts": {
      "sm": {"i": "21", "h": 5, "w": 6, "x": 0, "y": 0, "minW": 3}
    }},
    {"name": "Other" }
  ]`);
  expect(duplicateTile(tiles, 0)).toBe(`[
    {"name": "Users", "n": 12345678901234567890, "f": [ 1.0,2 ], "layouts": {
      "sm": {"i": "21", "h": 5, "w": 6, "x": 0, "y": 0, "minW": 3}
    }},
    {"name": "Users (copy)", "n": 12345678901234567890, "f": [ 1.0,2 ], "layouts": {
      "sm": {"h": 5, "w": 6, "x": 0, "y": 5, "minW": 3}
    }},
    {"name": "Other" }
  ]`);
});

test.each([
  [['Users'], 'Users (copy)'],
  [['Users', 'Users (copy)'], 'Users (copy 2)'],
  [['Users (copy)', 'Users (copy 2)'], 'Users (copy 3)'],
  [['Users (copy 7)'], 'Users (copy)'],
])('of %j the copy of the first is called %s', (names, expected) => {
  const tiles = pretty(names.map((name) => tile(name)));
  expect(JSON.parse(duplicateTile(tiles, 0))).toMatchObject([
    {},
    { name: expected },
    ...names.slice(1).map(() => ({})),
  ]);
});

test('a tile without a name gets none', () => {
  const copies = JSON.parse(duplicateTile(pretty([{ type: 'TEXT', body: 'Hello' }]), 0));
  expect(copies).toEqual([
    { type: 'TEXT', body: 'Hello' },
    { type: 'TEXT', body: 'Hello' },
  ]);
});

test('a duplicate stands in the first gap of its size, last in the narrow layout', () => {
  const narrow = (y: number) => ({ x: 0, y, w: 1, h: 5 });
  const tiles = pretty([
    tile('A', place(0, 0), narrow(0)),
    tile('B', place(0, 5), narrow(5)),
    tile('C', place(6, 5), narrow(10)),
  ]);
  expect(edges(duplicateTile(tiles, 2))[3]).toEqual({ sm: place(6, 0), xs: narrow(15) });
});

test.each([
  ['is the first', [], { sm: place(0, 0), xs: { x: 0, y: 0, w: 1, h: 5 } }],
  [
    'finds a narrow layout',
    [tile('A', place(0, 0, 8), place(0, 0, 1, 9))],
    { sm: place(0, 5), xs: { x: 0, y: 9, w: 1, h: 5 } },
  ],
  ['finds none', [tile('A', place(6, 0))], { sm: place(0, 0), xs: null }],
  ['finds tiles that PostHog places', [tile('A')], { sm: null, xs: null }],
  [
    'finds some that PostHog places',
    [tile('A', place(0, 0)), tile('B')],
    { sm: place(0, 5), xs: null },
  ],
])('a new tile that %s', (_, tiles, expected) => {
  const after = insertTile(pretty(tiles), Number.POSITIVE_INFINITY, starters[0]?.tile ?? {});
  expect(edges(after).at(-1)).toEqual(expected);
});

test('null is an empty list, and what is no list stays as it is', () => {
  expect(JSON.parse(insertTile(checkJson(' null'), 0, { type: 'TEXT' }))).toMatchObject([
    { type: 'TEXT' },
  ]);
  for (const text of ['{"a": 1.0}', '"[]"', '5'].map(checkJson)) {
    expect(insertTile(text, 0, {})).toBe(text);
    expect(duplicateTile(text, 0)).toBe(text);
    expect(removeTile(text, 0)).toBe(text);
    expect(reorderTile(text, 0, 1)).toBe(text);
  }
  for (const text of [' null', '[5]'].map(checkJson)) {
    expect(duplicateTile(text, 1)).toBe(text);
    expect(removeTile(text, 1)).toBe(text);
  }
});

const anyTile = fc.record(
  {
    type: fc.constantFrom('INSIGHT', 'TEXT'),
    name: fc.constantFrom('A', 'B', 'A (copy)'),
    query: fc.jsonValue({ maxDepth: 2 }),
    layouts: fc.record(
      {
        sm: fc.record({
          x: fc.nat(11),
          y: fc.nat(20),
          w: fc.integer({ min: 1, max: 12 }),
          h: fc.integer({ min: 1, max: 6 }),
          i: fc.string(),
        }),
        xs: fc.oneof(fc.constant({ x: 0, y: 3, w: 1, h: 2 }), fc.jsonValue({ maxDepth: 1 })),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
const anyTiles = fc
  .tuple(
    fc.array(fc.oneof({ weight: 9, arbitrary: anyTile }, fc.jsonValue({ maxDepth: 1 }))),
    fc.nat(3),
  )
  .map(([tiles, indent]) => checkJson(JSON.stringify(tiles, null, indent)));

test('what was added can be removed again to the letter, and the others keep theirs', () => {
  fc.assert(
    fc.property(anyTiles, fc.nat(), fc.constantFrom(...starters), (tiles, at, starter) => {
      const items = splitArray(tiles);
      const index = at % (items.length + 1);
      const after = insertTile(tiles, index, starter.tile);
      const without = (place: number) => splitArray(removeTile(checkJson(after), place));
      expect(without(index)).toEqual(items);
      expect(removeTile(checkJson(after), index)).toBe(tiles);
      const twice = duplicateTile(tiles, index); // of the place after the last: nothing
      expect(removeTile(checkJson(twice), index + 1)).toBe(tiles);
    }),
  );
});

test('what is added lies over no tile that has a place', () => {
  fc.assert(
    fc.property(anyTiles, fc.nat(), (tiles, at) => {
      const count = splitArray(tiles).length;
      fc.pre(count > 0);
      const index = at % count;
      const after = edges(duplicateTile(tiles, index)).map(({ sm }) => sm);
      const added = after[index + 1] ?? null;
      const others = after.toSpliced(index + 1, 1);
      for (const other of others) expect(overlapsOf([other, added]).size).toBe(0);
    }),
  );
});

test('a place among 2,000 tiles is found at once', () => {
  const many = Array.from({ length: 2_000 }, (_, n) =>
    tile(`T${n}`, place((n % 2) * 6, Math.floor(n / 2) * 5)),
  );
  const text = pretty(many);
  const before = performance.now();
  expect(edges(duplicateTile(text, 0))[1]?.sm).toEqual(place(0, 5_000));
  expect(performance.now() - before).toBeLessThan(1_000);
});
