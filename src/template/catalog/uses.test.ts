import { jsonText } from '#lib/jsonText.ts';
import { describe, expect, test } from 'vitest';
import { parseUseKey, keyOfUse, usesIn } from './uses.ts';

const none = { dashboard_filters: jsonText({}), variables: jsonText([]) };
const keysOf = (tiles: unknown, rest = none) =>
  usesIn({ ...rest, tiles: jsonText(tiles) })
    .filter(({ group }) => group !== 'kind')
    .map((use) => `${keyOfUse(use)} ${use.path.join('/')}`);

const insight = (source: unknown) => [
  { type: 'INSIGHT', query: { kind: 'InsightVizNode', source } },
];
const at = 'tiles/0/query/source';

describe('what a template uses', () => {
  test('events, actions and tables of a query, each with its place', () => {
    const source = {
      kind: 'TrendsQuery',
      series: [
        { kind: 'EventsNode', event: 'signup', math_property: 'amount' },
        { kind: 'ActionsNode', id: 7 },
        { kind: 'DataWarehouseNode', table_name: 'stripe_charges' },
        { kind: 'EventsNode', event: '{SIGNUP}' },
        { kind: 'EventsNode', event: null },
      ],
    };
    expect(keysOf(insight(source)).toSorted()).toEqual([
      `action:7 ${at}/series/1/id`,
      `event:signup ${at}/series/0/event`,
      `property:amount ${at}/series/0/math_property`,
      `table:stripe_charges ${at}/series/2/table_name`,
    ]);
  });

  test('properties in filters and breakdowns, and cohorts apart from them', () => {
    const source = {
      kind: 'TrendsQuery',
      properties: {
        type: 'AND',
        values: [
          { key: '$browser', type: 'event', operator: 'exact', value: ['Chrome'] },
          { key: 'id', type: 'cohort', value: 3 },
        ],
      },
      breakdownFilter: { breakdown: '$os', breakdown_type: 'event' },
    };
    expect(keysOf(insight(source)).toSorted()).toEqual([
      `cohort:3 ${at}/properties/values/1/value`,
      `property:$browser ${at}/properties/values/0/key`,
      `property:$os ${at}/breakdownFilter/breakdown`,
    ]);
    const several = { breakdownFilter: { breakdowns: [{ property: 'plan', type: 'person' }] } };
    expect(keysOf(insight(several))).toEqual([
      `property:plan ${at}/breakdownFilter/breakdowns/0/property`,
    ]);
  });

  test('legacy filters, also where an entity says no type', () => {
    const tile = {
      type: 'INSIGHT',
      filters: { insight: 'TRENDS', events: [{ id: '$pageview' }, { id: 'buy', type: 'events' }] },
    };
    expect(keysOf([tile])).toEqual([
      'event:$pageview tiles/0/filters/events/0/id',
      'event:buy tiles/0/filters/events/1/id',
    ]);
  });

  test('defaults of variables and the filters of the dashboard', () => {
    const rest = {
      variables: jsonText([{ id: 'A', default: { id: 'signup', type: 'events' } }]),
      dashboard_filters: jsonText({ properties: [{ key: 'plan', type: 'person', value: 'x' }] }),
    };
    expect(keysOf([], rest)).toEqual([
      'property:plan dashboard_filters/properties/0/key',
      'event:signup variables/0/default/id',
    ]);
  });

  test('the kind of each tile', () => {
    const uses = usesIn({ ...none, tiles: jsonText([{ type: 'TEXT', body: 'x' }, 'odd']) });
    expect(uses).toEqual([{ group: 'kind', word: 'text', path: ['tiles', 0] }]);
  });

  test('documents of any shape are survived', () => {
    for (const tiles of [null, 'text', 3, {}, [null, 1, [[]], { query: null }]]) {
      expect(keysOf(tiles)).toEqual([]);
    }
  });

  test('a key says what it was made of', () => {
    expect(parseUseKey('event:a:b')).toEqual({ group: 'event', word: 'a:b' });
    expect(parseUseKey('event:')).toBeNull();
    expect(parseUseKey('nothing:x')).toBeNull();
    expect(parseUseKey('signup')).toBeNull();
  });
});
