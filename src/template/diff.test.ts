import { prettyJson } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeSentence, diffTemplates } from './diff.ts';
import { sharedTemplates } from './sharedTemplates.ts';
import type { TemplateDraft } from './template.ts';
import { testDraft } from './testTemplate.ts';

const shared = sharedTemplates();
const traffic = shared['website-traffic.json'] ?? testDraft();

type Tile = Record<string, unknown>;
const tilesOf = (draft: TemplateDraft): Tile[] => JSON.parse(draft.parts.tiles) as Tile[];
const withTiles = (tiles: unknown): TemplateDraft =>
  testDraft({}, { tiles: JSON.stringify(tiles) });
const sentences = (before: TemplateDraft, after: TemplateDraft): string[] =>
  diffTemplates(before, after).map((change) => changeSentence(change));
const tileSentences = (before: unknown, after: unknown): string[] =>
  sentences(withTiles(before), withTiles(after));

const insight = (name: string, source: object, sm?: object): Tile => ({
  type: 'INSIGHT',
  name,
  query: { kind: 'InsightVizNode', source },
  layouts: sm ? { sm } : {},
});
const wau = insight(
  'Weekly active users',
  { kind: 'TrendsQuery', interval: 'day', series: [{ kind: 'EventsNode', event: '$pageview' }] },
  { x: 0, y: 0, w: 6, h: 5 },
);
const signUps = insight(
  'Sign-ups',
  { kind: 'FunnelsQuery', series: [{ kind: 'EventsNode', event: 'sign up' }] },
  { x: 6, y: 0, w: 6, h: 5 },
);

test.each(Object.entries(shared))(
  '%s does not differ from itself, however it is laid out',
  (_, draft) => {
    const tiles = JSON.stringify(JSON.parse(draft.parts.tiles));
    expect(diffTemplates(draft, { ...draft, parts: { ...draft.parts, tiles } })).toEqual([]);
  },
);

test('tells what was done to a real template in words', () => {
  const tiles = tilesOf(traffic);
  const [first = {}, , third = {}] = tiles;
  const after = structuredClone(traffic);
  after.fields.template_name = 'Web traffic';
  after.fields.tags = ['web'];
  after.parts.tiles = prettyJson(
    JSON.stringify([
      { ...first, color: 'green', layouts: { sm: { x: 2, y: 0, w: 6, h: 5 } } },
      ...tiles.slice(2, -1).map((tile) => (tile === third ? { ...third, name: 'Users' } : tile)),
    ]),
  );
  after.parts.variables = '[{"id": "SIGN_UP"}]';
  expect(sentences(traffic, after)).toMatchInlineSnapshot(`
    [
      "Name: “Website traffic” to “Web traffic”",
      "Tags: “web” added",
      "Tile “Organic SEO Unique Users (Total)” removed",
      "Tile “Website Users by Location” removed",
      "Tile “Website Unique Users (Total)”: color blue to green, moved right by 2, without its place in the narrow layout",
      "Tile “Users”: renamed from “Website Unique Users (Breakdown)”",
      "Variable “SIGN_UP” added",
    ]
  `);
});

test('a change of content and a move are one change of the tile', () => {
  const source = {
    kind: 'TrendsQuery',
    interval: 'week',
    series: [{ kind: 'EventsNode', event: '$pageview' }],
  };
  const moved = insight('Weekly active users', source, { x: 6, y: 0, w: 6, h: 5 });
  expect(tileSentences([wau], [moved])).toEqual([
    'Tile “Weekly active users”: interval day to week, moved right by 6',
  ]);
  const [change] = diffTemplates(withTiles([wau]), withTiles([moved]));
  expect(change?.noise).toBe(false);
  expect(change && changeSentence(change, { withoutNoise: true })).toBe(
    'Tile “Weekly active users”: interval day to week',
  );
});

test('moves and sizes alone are noise', () => {
  const moved = { ...wau, layouts: { sm: { x: 0, y: 5, w: 8, h: 4 } } };
  const changes = diffTemplates(withTiles([wau]), withTiles([moved]));
  expect(changes.map(({ noise }) => noise)).toEqual([true]);
  expect(changes.map((change) => changeSentence(change))).toEqual([
    'Tile “Weekly active users”: moved down by 5, wider by 2, lower by 1',
  ]);
});

test.each<[string, unknown, unknown, string[]]>([
  ['a tile is added', [wau], [wau, signUps], ['Tile “Sign-ups” added']],
  ['a tile is removed', [wau, signUps], [signUps], ['Tile “Weekly active users” removed']],
  ['tiles swap places', [wau, signUps], [signUps, wau], ['Tiles in another order']],
  [
    'a tile is renamed',
    [wau, signUps],
    [signUps, { ...wau, name: 'Active users' }],
    ['Tile “Active users”: renamed from “Weekly active users”', 'Tiles in another order'],
  ],
  [
    'one of two tiles of the same name goes',
    [wau, { ...signUps, name: wau['name'] }],
    [{ ...signUps, name: wau['name'] }],
    ['Tile “Weekly active users” (number 1) removed'],
  ],
  [
    'a number changes only as it is written',
    [{ name: 'A', n: 1 }],
    [{ name: 'A', n: 2 }],
    ['Tile “A”: n 1 to 2'],
  ],
  [
    'nothing stays but the place in the list',
    [{ type: 'TEXT', body: 'Hello' }],
    [{ type: 'TEXT', body: 'Good bye, all of you who came from so far away' }],
    ['Tile 1: body changed'],
  ],
  [
    'keys change their order',
    [{ a: 1, b: 2 }],
    [{ b: 2, a: 1 }],
    ['Tile 1: keys in another order'],
  ],
  ['tiles stop being a list', [wau], { tile: wau }, ['Tiles replaced as a whole']],
])('when %s, it says so', (_, before, after, expected) => {
  expect(tileSentences(before, after)).toEqual(expected);
});

test('integers beyond 2^53 that differ are a change', () => {
  const before = testDraft({}, { tiles: '[{"id": 12345678901234567890}]' });
  const after = testDraft({}, { tiles: '[{"id": 12345678901234567891}]' });
  expect(sentences(before, after)).toEqual([
    'Tile 1: id 12345678901234567890 to 12345678901234567891',
  ]);
});

test('series, properties and filters are told by their place', () => {
  const more = insight('Weekly active users', {
    kind: 'TrendsQuery',
    interval: 'day',
    series: [
      { kind: 'EventsNode', event: '$pageview', math: 'dau' },
      { kind: 'EventsNode', event: 'sign up' },
    ],
    dateRange: { date_from: '-30d' },
  });
  expect(tileSentences([wau], [{ ...more, layouts: wau['layouts'] }])).toEqual([
    'Tile “Weekly active users”: series 1 math set to dau, series 2 added, date range added',
  ]);
  expect(
    sentences(
      testDraft({}, { dashboard_filters: '{"date_from": "-7d"}' }),
      testDraft({}, { dashboard_filters: '{"date_from": "-30d", "properties": []}' }),
    ),
  ).toEqual(['Filters: date from -7d to -30d, properties added']);
});

test('variables are told by their id', () => {
  const variables = (...all: object[]) => testDraft({}, { variables: JSON.stringify(all) });
  const a = { id: 'A', name: 'First', description: 'The first', type: 'event', required: true };
  const b = { id: 'B', name: 'Second', description: 'Another', type: 'event', required: false };
  expect(sentences(variables(a), variables(a, b))).toEqual(['Variable “B” added']);
  expect(sentences(variables(a, b), variables({ ...b, required: true }, a))).toEqual([
    'Variable “B”: required false to true',
    'Variables in another order',
  ]);
  expect(sentences(variables(a, b), variables(a, { ...b, id: 'C' }))).toEqual([
    'Variable “C”: id B to C',
  ]);
});

test('fields are told in words', () => {
  const before = testDraft({ template_name: 'A', tags: ['x', 'y'], image_url: 'https://a.test' });
  const after = testDraft({
    dashboard_description: 'New',
    tags: ['y', 'z'],
    scope: 'organization',
    is_featured: true,
    availability_contexts: ['onboarding'],
  });
  expect(sentences(before, after)).toEqual([
    'Name: “A” to none',
    'Description added',
    'Tags: “z” added; “x” removed',
    'Image removed',
    'Scope: team to organization',
    'Featured',
    'Contexts: “onboarding” added',
  ]);
});

test('a part that is no JSON is not compared', () => {
  const broken = testDraft({}, { tiles: '[{' });
  expect(sentences(testDraft(), broken)).toEqual([
    'Tiles cannot be compared while they are not JSON',
  ]);
  expect(sentences(broken, broken)).toEqual([]);
});

const someTiles = fc.array(
  fc.record({
    type: fc.constantFrom('INSIGHT', 'TEXT'),
    name: fc.constantFrom('a', 'b', 'c'),
    value: fc.jsonValue({ maxDepth: 2 }),
  }),
  { maxLength: 6 },
);

test('every tile is matched, added or removed, exactly once, and equal lists differ in nothing', () => {
  fc.assert(
    fc.property(someTiles, someTiles, (before, after) => {
      const changes = diffTemplates(withTiles(before), withTiles(after));
      const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
      expect(before.length - count('removed')).toBe(after.length - count('added'));
      expect(changes.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
      const said = changes.map((change) => changeSentence(change));
      expect(new Set(said).size).toBe(said.length);
    }),
  );
});

test('nesting 20,000 deep is compared like anything else', () => {
  const deep = (inside: string) =>
    testDraft({}, { tiles: `[{"name": ${'['.repeat(20_000)}${inside}${']'.repeat(20_000)}}]` });
  expect(sentences(deep('1'), deep('2'))).toEqual([expect.stringMatching(/^Tile 1: .* changed$/)]);
});

test('2,000 tiles, each of them changed, take a moment', () => {
  const tiles = Array.from({ length: 2_000 }, (_, n) => ({ ...wau, name: `Tile ${n}`, n }));
  const changed = tiles.map((tile) => ({ ...tile, name: `${tile.name} now`, n: -tile.n }));
  expect(diffTemplates(withTiles(tiles), withTiles(changed)).length).toBe(2_000);
});
