import { expect, test } from 'vitest';
import { seriesOf } from './tileSeries.ts';

const query = (source: object) => ({ query: { kind: 'InsightVizNode', source } });

test.each<[string, unknown, [string, string, string | null][]]>([
  [
    'events of a trend',
    query({ series: [{ kind: 'EventsNode', event: 'a', math: 'dau' }, { kind: 'EventsNode' }] }),
    [
      ['a', 'event', 'dau'],
      ['All events', 'event', null],
    ],
  ],
  [
    'a series with a name of its own',
    query({ series: [{ kind: 'EventsNode', event: 'a', name: 'a', custom_name: 'Visits' }] }),
    [['Visits (a)', 'event', null]],
  ],
  [
    'actions and tables',
    query({
      series: [
        { kind: 'ActionsNode', id: 5 },
        { kind: 'DataWarehouseNode', table_name: 'stripe' },
      ],
    }),
    [
      ['Action 5', 'action', null],
      ['stripe', 'table', null],
    ],
  ],
  [
    'a group',
    query({ series: [{ kind: 'GroupNode', nodes: [{ kind: 'EventsNode', event: 'a' }] }] }),
    [['a', 'event', null]],
  ],
  [
    'a retention',
    query({ retentionFilter: { targetEntity: { id: 'a' }, returningEntity: { id: 'b' } } }),
    [
      ['a', 'event', null],
      ['b', 'event', null],
    ],
  ],
  ['a placeholder', query({ series: ['{A}'] }), [['{A}', 'literal', null]]],
  ['a table of events', query({ kind: 'EventsQuery', event: 'a' }), [['a', 'event', null]]],
  [
    'old filters',
    {
      filters: {
        events: [{ id: 'a', math: 'sum' }],
        actions: [{ id: 2, type: 'actions', name: 'B' }],
      },
    },
    [
      ['a', 'event', 'sum'],
      ['B', 'action', null],
    ],
  ],
  ['a text', { type: 'TEXT', body: '{A}' }, []],
  ['no tile', 5, []],
])('tells the series of %s', (_, tile, expected) => {
  expect(seriesOf(tile).map(({ label, kind, math }) => [label, kind, math])).toEqual(expected);
});
