import { checkJson, jsonText } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templateFromDashboard } from './dashboardTemplate.ts';

const layouts = { sm: { x: 0, y: 0, w: 6, h: 5 } };
const dashboard = (tiles: unknown, more: object = {}) =>
  jsonText({
    id: 7,
    name: 'Growth',
    description: 'Weekly',
    filters: {},
    tags: ['a'],
    tiles,
    ...more,
  });

function tilesOf(source: ReturnType<typeof dashboard>): unknown {
  const reading = templateFromDashboard(source);
  if (!reading.ok) throw new Error(reading.reason);
  return JSON.parse(reading.draft.parts.tiles);
}

test('insights, texts, buttons and widgets become what PostHog makes of them', () => {
  const query = { kind: 'InsightVizNode', source: { kind: 'TrendsQuery', series: [] } };
  expect(
    tilesOf(
      dashboard([
        {
          id: 1,
          layouts,
          color: 'blue',
          insight: { id: 3, short_id: 'x', name: 'Users', description: 'd', query, result: [1] },
        },
        {
          id: 2,
          layouts,
          color: null,
          insight: null,
          text: { body: '# Hi', last_modified_at: 'x' },
        },
        {
          id: 3,
          layouts,
          button_tile: { id: 9, url: 'u', text: 't', placement: 'left', style: 'primary' },
        },
        {
          id: 4,
          layouts,
          transparent_background: true,
          widget: { widget_type: 'logs_list', config: { a: 1 } },
        },
        { id: 5, insight: { name: '', derived_name: 'Pageviews', filters: { insight: 'TRENDS' } } },
      ]),
    ),
  ).toEqual([
    { type: 'INSIGHT', name: 'Users', description: 'd', query, layouts, color: 'blue' },
    { type: 'TEXT', body: '# Hi', layouts, color: null },
    {
      type: 'BUTTON',
      button_tile: { url: 'u', text: 't', placement: 'left', style: 'primary' },
      layouts,
      color: null,
    },
    {
      type: 'WIDGET',
      widget_type: 'logs_list',
      config: { a: 1 },
      layouts,
      color: null,
      transparent_background: true,
    },
    {
      type: 'INSIGHT',
      name: 'Pageviews',
      description: '',
      filters: { insight: 'TRENDS' },
      layouts: {},
      color: null,
    },
  ]);
});

test('name, description, tags and filters come along; what was removed does not, and is counted', () => {
  const reading = templateFromDashboard(
    dashboard([{ deleted: true, text: { body: 'x' } }, { insight: { deleted: true } }, {}, 4], {
      filters: { date_from: '-7d' },
    }),
  );
  expect(reading).toMatchObject({
    ok: true,
    left: 4,
    draft: {
      fields: {
        template_name: 'Growth',
        dashboard_description: 'Weekly',
        tags: ['a'],
        scope: 'team',
      },
      parts: { tiles: '[]', variables: '[]' },
    },
  });
  expect(reading.ok && JSON.parse(reading.draft.parts.dashboard_filters)).toEqual({
    date_from: '-7d',
  });
});

test('numbers in queries and layouts stay as they are written', () => {
  const reading = templateFromDashboard(
    checkJson(
      '{"name":"N","tiles":[{"layouts":{"sm":{"x":0,"y":0,"w":6,"h":5.0}},"insight":{"name":"I","query":{"kind":"X","id":12345678901234567890}}}]}',
    ),
  );
  expect(reading.ok && reading.draft.parts.tiles).toContain('12345678901234567890');
  expect(reading.ok && reading.draft.parts.tiles).toContain('5.0');
});

test.each(['[]', '"x"', '{"name":"x"}', '{"tiles":{}}', '{"tiles":null}', '4'])(
  'says why %s is none',
  (source) => {
    expect(templateFromDashboard(checkJson(source))).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/dashboard/),
    });
  },
);

test('whatever a dashboard holds, a template with a tile for each that fits comes of it', () => {
  const part = fc.oneof(
    fc.constant(null),
    fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })),
  );
  const tile = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.record(
      { insight: part, text: part, button_tile: part, widget: part, layouts: fc.jsonValue() },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(fc.array(tile), fc.jsonValue(), fc.jsonValue(), (tiles, name, filters) => {
      const source = dashboard(tiles, { name, filters });
      const reading = templateFromDashboard(source);
      expect(reading.ok && (tilesOf(source) as unknown[]).length + reading.left).toBe(tiles.length);
    }),
  );
});
