import { checkJson, jsonText } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedTemplates } from './sharedTemplates.ts';
import { tileKind } from './tileKind.ts';
import { countOf, summarizeTiles, tileLabel } from './tiles.ts';

const trend = (display?: string) => ({
  query: {
    kind: 'InsightVizNode',
    source: { kind: 'TrendsQuery', ...(display ? { trendsFilter: { display } } : {}) },
  },
});
const insight = (kind: string) => ({ query: { kind: 'InsightVizNode', source: { kind } } });

test.each([
  [trend(), 'line'],
  [trend('ActionsLineGraphCumulative'), 'line'],
  [trend('BoldNumber'), 'number'],
  [trend('ActionsPie'), 'pie'],
  [trend('ActionsTable'), 'table'],
  [trend('WorldMap'), 'world'],
  [trend('ActionsBarValue'), 'bar'],
  [insight('FunnelsQuery'), 'funnel'],
  [insight('RetentionQuery'), 'retention'],
  [insight('PathsQuery'), 'paths'],
  [insight('LifecycleQuery'), 'lifecycle'],
  [insight('StickinessQuery'), 'stickiness'],
  [{ query: { kind: 'DataVisualizationNode', source: { kind: 'HogQLQuery' } } }, 'sql'],
  [{ query: { kind: 'DataTableNode', source: { kind: 'EventsQuery' } } }, 'table'],
  [{ query: { kind: 'DataTableNode', source: { kind: 'SomethingNew' } } }, 'table'],
  [{ query: { kind: 'TrendsQuery' } }, 'line'],
  [{ filters: { insight: 'TRENDS', display: 'BoldNumber' } }, 'number'],
  [{ filters: { insight: 'FUNNELS' } }, 'funnel'],
  [{ filters: { display: 'WorldMap' } }, 'world'],
  [{ filters: { events: [] } }, 'line'],
  [{ query: null, filters: { insight: 'RETENTION' } }, 'retention'],
  [{ type: 'TEXT', body: 'Hello' }, 'text'],
  [{ type: 'BUTTON' }, 'button'],
  [{ type: 'WIDGET' }, 'widget'],
  [{ type: 'INSIGHT' }, 'unknown'],
  [{ query: { kind: 'constructor' } }, 'unknown'],
  [{ query: 'select 1' }, 'unknown'],
])('%j is drawn as %s', (tile, kind) => {
  expect(tileKind(tile)).toBe(kind);
});

test('summarizes the tiles of real templates', () => {
  const { 'website-traffic.json': traffic, 'advertising-analytics.json': advertising } =
    sharedTemplates();
  const tiles = summarizeTiles(checkJson(traffic?.parts.tiles ?? ''));
  expect(tiles.map(({ kind }) => kind)).toMatchInlineSnapshot(`
    [
      "number",
      "number",
      "bar",
      "bar",
      "line",
      "line",
      "bar",
      "bar",
      "world",
    ]
  `);
  expect(tiles[8]).toMatchInlineSnapshot(`
    {
      "color": null,
      "index": 8,
      "kind": "world",
      "layouts": {
        "sm": {
          "h": 8,
          "w": 12,
          "x": 0,
          "y": 23,
        },
        "xs": {
          "h": 5,
          "w": 1,
          "x": 0,
          "y": 40,
        },
      },
      "least": {
        "sm": {
          "h": 5,
          "w": 3,
        },
        "xs": {
          "h": 5,
          "w": 1,
        },
      },
      "name": "Website Users by Location",
      "size": {
        "h": 5,
        "w": 6,
      },
      "text": null,
      "type": "INSIGHT",
    }
  `);
  expect(
    summarizeTiles(checkJson(advertising?.parts.tiles ?? '')).map(({ kind, layouts }) => [
      kind,
      layouts.sm,
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "bar",
        null,
      ],
      [
        "number",
        null,
      ],
      [
        "line",
        null,
      ],
      [
        "bar",
        null,
      ],
      [
        "bar",
        null,
      ],
    ]
  `);
});

test('any JSON has as many summaries as it has items', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const count = Array.isArray(value) ? value.length : 0;
      expect(countOf(jsonText(value))).toBe(count);
      const summaries = summarizeTiles(jsonText(value));
      expect(summaries.map(({ index }) => index)).toEqual([...Array(count).keys()]);
    }),
  );
  expect(
    summarizeTiles(checkJson('[null, 1, {"name": 5, "type": [], "color": ""}]'))[2],
  ).toMatchObject({
    name: null,
    type: null,
    color: null,
    kind: 'unknown',
    layouts: { sm: null, xs: null },
  });
});

test('a tile is called by its name, or by its number', () => {
  expect(tileLabel({ name: ' Users ' }, 0)).toBe('“Users”');
  expect(tileLabel({ name: ' ' }, 0)).toBe('Tile 1');
  expect(tileLabel(null, 2)).toBe('Tile 3');
});

test('a tile says how small it may be, or is taken to be as small as is usual', () => {
  const tile = (known: unknown) => summarizeTiles(jsonText([known]))[0]?.least;
  expect(tile(trend())).toEqual({ sm: { w: 3, h: 5 }, xs: { w: 1, h: 5 } });
  expect(tile(trend('BoldNumber'))?.sm).toEqual({ w: 2, h: 2 });
  expect(tile({ type: 'TEXT' })?.sm).toEqual({ w: 1, h: 1 });
  const layouts = { sm: { minW: 4, minH: 2 }, xs: { minW: 3, minH: '5' } };
  expect(tile({ ...trend(), layouts })).toEqual({ sm: { w: 4, h: 2 }, xs: { w: 1, h: 5 } });
});

test('a text has its beginning, a button what it says', () => {
  const text = (known: unknown) => summarizeTiles(jsonText([known]))[0]?.text;
  expect(text({ type: 'TEXT', body: '# Hello' })).toBe('# Hello');
  expect(text({ type: 'TEXT', body: 'x'.repeat(4000) })).toHaveLength(1000);
  expect(text({ type: 'BUTTON', button_tile: { text: 'Open' }, text: 'no' })).toBe('Open');
  expect(text({ type: 'BUTTON', text: 'Open' })).toBe('Open');
  expect(text({ ...trend(), body: 'no', text: 'no' })).toBeNull();
});
