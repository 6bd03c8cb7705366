import { checkJson, jsonText } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantiate } from './instantiate.ts';

const signUp = { id: 'signed_up', math: 'dau', type: 'events' };
const variables = jsonText([{ id: 'SIGN_UP', type: 'event', default: signUp }]);
const filled = (tiles: unknown, choices?: Map<string, unknown>, declared = variables): unknown =>
  JSON.parse(instantiate(jsonText(tiles), declared, choices));
const insight = (source: object) => ({ query: { kind: 'InsightVizNode', source } });

test.each([
  ['TrendsQuery', { kind: 'EventsNode', event: 'signed_up', math: 'dau' }],
  ['StickinessQuery', { kind: 'EventsNode', event: 'signed_up', math: 'dau' }],
  ['FunnelsQuery', { kind: 'EventsNode', event: 'signed_up' }],
  ['PathsQuery', { kind: 'EventsNode', event: 'signed_up' }],
  ['RetentionQuery', { id: 'signed_up', type: 'events' }],
])('in a %s an event becomes what the query knows', (kind, series) => {
  expect(filled([insight({ kind, series: ['{SIGN_UP}'] })])).toEqual([
    insight({ kind, series: [series] }),
  ]);
});

test.each([
  [
    { id: 5, type: 'actions', name: 'Act' },
    { kind: 'ActionsNode', id: 5, name: 'Act', math: 'total' },
  ],
  [
    {
      id: 'a',
      type: 'events',
      name: '',
      custom_name: 'A',
      properties: [],
      math: 'sum',
      math_property: 'n',
    },
    { kind: 'EventsNode', event: 'a', custom_name: 'A', math: 'sum', math_property: 'n' },
  ],
  [
    { id: 't', type: 'data_warehouse', table_name: 't', id_field: 'id' },
    { kind: 'DataWarehouseNode', id: 't', table_name: 't', id_field: 'id', math: 'total' },
  ],
  [
    { type: 'groups', operator: 'OR', nestedFilters: [{ id: 'a', type: 'events' }] },
    {
      kind: 'GroupNode',
      operator: 'OR',
      nodes: [{ kind: 'EventsNode', event: 'a', math: 'total' }],
      math: 'total',
    },
  ],
  [{}, { kind: 'EventsNode', math: 'total' }],
])('in a trend %j becomes a series', (entity, series) => {
  const declared = jsonText([{ id: 'X', type: 'event', default: entity }]);
  const trend = (value: unknown) => [insight({ kind: 'TrendsQuery', series: [value] })];
  expect(filled(trend('{X}'), undefined, declared)).toEqual(trend(series));
});

test('stickiness counts people, funnels keep only their own ways of counting', () => {
  const declared = jsonText([
    { id: 'X', type: 'event', default: { id: 'a', math: 'sum' } },
    { id: 'Y', type: 'event', default: { id: 'b', math: 'first_time_for_user' } },
  ]);
  const tiles = ['StickinessQuery', 'FunnelsQuery'].map((kind) =>
    insight({ kind, s: ['{X}', '{Y}'] }),
  );
  expect(filled(tiles, undefined, declared)).toMatchObject([
    insight({ kind: 'StickinessQuery', s: [{ math: 'dau' }, { math: 'dau' }] }),
    {
      query: {
        source: {
          s: [
            { kind: 'EventsNode', event: 'a' },
            { event: 'b', math: 'first_time_for_user' },
          ],
        },
      },
    },
  ]);
});

test('without a query, and for variables that are no events, the default goes in as it is', () => {
  expect(filled([{ filters: { events: ['{SIGN_UP}'] } }])).toEqual([
    { filters: { events: [signUp] } },
  ]);
  const element = jsonText([{ id: 'E', type: 'element', default: { selector: '.a' } }]);
  expect(filled([insight({ kind: 'TrendsQuery', s: '{E}' })], undefined, element)).toEqual([
    insight({ kind: 'TrendsQuery', s: { selector: '.a' } }),
  ]);
});

test('a choice takes the place of the default', () => {
  const choices = new Map([['SIGN_UP', { id: 'bought', type: 'events' }]]);
  expect(filled([{ filters: ['{SIGN_UP}'] }], choices)).toEqual([
    { filters: [{ id: 'bought', type: 'events' }] },
  ]);
});

test('what is no whole placeholder of a variable with something to put in stays', () => {
  const tiles = [{ a: '{sign_up}', b: 'x {SIGN_UP}', c: '{ SIGN_UP }', '{SIGN_UP}': '{OTHER}' }];
  expect(filled(tiles)).toEqual(tiles);
  const empty = jsonText([{ id: 'SIGN_UP', type: 'event', default: null }]);
  expect(filled([{ a: '{SIGN_UP}' }], undefined, empty)).toEqual([{ a: '{SIGN_UP}' }]);
  expect(filled([{ a: '{SIGN_UP}' }], undefined, jsonText(null))).toEqual([{ a: '{SIGN_UP}' }]);
});

test('of two variables with one id the first counts', () => {
  const twice = jsonText([
    { id: 'X', default: { n: 1 } },
    { id: 'X', default: { n: 2 } },
  ]);
  expect(filled([{ a: '{X}' }], undefined, twice)).toEqual([{ a: { n: 1 } }]);
});

test('everything else keeps its text, to the digit', () => {
  const tiles = checkJson('[ {"a": "{SIGN_UP}", "n": 12345678901234567890, "f" : 1.0} , 5]');
  const event = JSON.stringify(signUp);
  expect(instantiate(tiles, variables)).toBe(
    `[{"a": ${event}, "n": 12345678901234567890, "f" : 1.0},5]`,
  );
  expect(instantiate(checkJson('{"a": "{SIGN_UP}"}'), variables)).toBe('{"a": "{SIGN_UP}"}');
});

test('a template without placeholders comes out as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (tiles) => {
      fc.pre(!JSON.stringify(tiles).includes('{SIGN_UP}'));
      expect(JSON.stringify(filled(tiles))).toBe(JSON.stringify(tiles));
    }),
  );
});
