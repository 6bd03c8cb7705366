import { jsonText } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locate } from './locate.ts';
import { isWider, lostFields, tiesInWords, tiesOf } from './portability.ts';
import { referencesIn } from './references.ts';
import { sharedTemplates } from './sharedTemplates.ts';
import { jsonParts } from './template.ts';
import { testTemplate } from './testTemplate.ts';

const parts = (tiles: unknown, filters: unknown = {}, variables: unknown = []) => ({
  tiles: JSON.stringify(tiles),
  dashboard_filters: JSON.stringify(filters),
  variables: JSON.stringify(variables),
});

test('names every action, cohort, table and link once, with all its places', () => {
  const action = { kind: 'ActionsNode', id: 7 };
  const ties = tiesOf(
    parts(
      [
        {
          name: 'Signups',
          query: { kind: 'InsightVizNode', source: { series: [action, action] } },
        },
        { name: 'Old', filters: { actions: [{ id: 7, type: 'actions' }] } },
        {
          type: 'TEXT',
          body: 'See [it](https://us.posthog.com/project/12/insights/abc), or https://posthog.com/docs.',
        },
        { type: 'BUTTON', button_tile: { url: 'https://eu.posthog.com/dashboard/3', text: 'Go' } },
        { query: { series: [{ kind: 'DataWarehouseNode', table_name: 'orders' }] } },
      ],
      { properties: [{ type: 'cohort', key: 'id', value: [3, 4] }] },
      [{ id: 'SIGNUP', default: { id: 9, type: 'actions' } }],
    ),
  );
  expect(ties.map(({ what, reference, places }) => [what, reference, places.length])).toEqual([
    ['action', '7', 3],
    ['warehouse table', 'orders', 1],
    ['link', 'https://us.posthog.com/project/12/insights/abc', 1],
    ['link', 'https://eu.posthog.com/dashboard/3', 1],
    ['cohort', '3', 1],
    ['cohort', '4', 1],
    ['action', '9', 1],
  ]);
  expect(ties.flatMap(({ places }) => places.map(({ words }) => words))).toEqual([
    '“Signups”, series 1 id',
    '“Signups”, series 2 id',
    '“Old”, action 1',
    'Tile 5, series 1 table name',
    'Tile 3, body',
    'Tile 4, url',
    'Filters, property 1 value',
    'Filters, property 1 value',
    'Variable “SIGNUP”, default event',
  ]);
  expect(tiesInWords(ties)).toBe('2 actions, 2 cohorts, 1 warehouse table and 2 links');
});

test.each([
  ['https://posthog.com/docs/project/1', false],
  ['https://analytics.example.com/project/4/dashboard/2', true],
  ['http://localhost:8000/project/@current/insights', true],
  ['https://app.posthog.com/insights/x1', true],
  ['https://us.posthog.com/signup', false],
  ['https://example.com/insights/x1', false],
])('%s leads into a project: %s', (url, tied) => {
  expect(tiesOf(parts([{ type: 'TEXT', body: `Look at ${url}.` }])).length).toBe(tied ? 1 : 0);
});

test('PostHog’s own templates are tied to nothing', () => {
  for (const { parts: real } of Object.values(sharedTemplates())) expect(tiesOf(real)).toEqual([]);
});

test('a part that is not JSON at the moment holds nothing', () => {
  expect(tiesOf({ tiles: '[{', dashboard_filters: '{}', variables: '[]' })).toEqual([]);
});

test('whatever the documents hold, every reference has its place, and every place is there', () => {
  const node = fc.oneof(
    fc.record({ kind: fc.constant('ActionsNode'), id: fc.nat() }),
    fc.record({ type: fc.constant('cohort'), key: fc.constant('id'), value: fc.nat() }),
    fc.record({ kind: fc.constant('DataWarehouseNode'), table_name: fc.string() }),
    fc.constant({ body: 'https://us.posthog.com/project/1/sql' }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const holder = fc.dictionary(fc.string(), fc.array(node, { maxLength: 3 }), { maxKeys: 3 });
  fc.assert(
    fc.property(fc.array(holder), holder, fc.array(holder), (tiles, filters, variables) => {
      const texts = parts(tiles, filters, variables);
      const ties = tiesOf(texts);
      const found = jsonParts.flatMap((part) => [...referencesIn(JSON.parse(texts[part]))]);
      const tied = ties.filter(({ what }) => what !== 'link').flatMap(({ places }) => places);
      expect(tied).toHaveLength(found.length);
      for (const { path } of ties.flatMap(({ places }) => places)) {
        const [part, ...inside] = path;
        const text = texts[part as (typeof jsonParts)[number]];
        const at = locate(text, inside);
        expect(at).not.toBeNull();
        expect(at?.length).toBeLessThan(text.length);
      }
    }),
  );
});

test('only what a row holds can be lost, and its scope always is', () => {
  const none = () => false;
  expect(lostFields(testTemplate(), none)).toEqual([]);
  const rich = testTemplate({
    image_url: 'https://example.com/x.png',
    is_featured: true,
    availability_contexts: ['general'],
    scope: 'global',
    tiles: jsonText([]),
  });
  expect(lostFields(rich, none)).toEqual([
    'image_url',
    'is_featured',
    'availability_contexts',
    'scope',
  ]);
  expect(lostFields(rich, () => true)).toEqual(['scope']);
});

test('a scope is wider where more projects see it', () => {
  expect(isWider('organization', 'team')).toBe(true);
  expect(isWider('global', 'organization')).toBe(true);
  expect(isWider('global', null)).toBe(true);
  expect(isWider('team', 'global')).toBe(false);
  expect(isWider('team', null)).toBe(false);
  expect(isWider('feature_flag', 'global')).toBe(false);
});
