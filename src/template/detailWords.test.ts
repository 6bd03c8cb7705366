import { jsonText } from '#lib/jsonText.ts';
import { expect, test } from 'vitest';
import { detailList } from './detailWords.ts';
import { placeWords } from './placeWords.ts';
import { tileChanges } from './tileChanges.ts';

const words = (before: unknown, after: unknown): string =>
  detailList(tileChanges(jsonText(before), jsonText(after)));
const insight = (source: object) => ({ query: { kind: 'InsightVizNode', source } });
const trends = { kind: 'TrendsQuery', interval: 'day' };
const series = (...events: object[]) => insight({ series: events });
const plan = (value: string) => ({
  properties: { type: 'AND', values: [{ type: 'AND', values: [{ key: 'plan', value: [value] }] }] },
});
const at = (sm: object) => ({ layouts: { sm } });

test.each<[string, unknown, unknown, string]>([
  [
    'a simple value',
    insight(trends),
    insight({ ...trends, interval: 'week' }),
    'interval day to week',
  ],
  ['an event', series({ event: 'a' }), series({ event: 'b c' }), 'series 1 event “a” to “b c”'],
  [
    'a series more',
    series({ event: 'a' }),
    series({ event: 'a' }, { event: 'b' }),
    'series 2 added',
  ],
  [
    'a series less',
    series({ event: 'a' }, { event: 'b' }),
    series({ event: 'a' }),
    'series 2 removed',
  ],
  ['a null filled', { color: null }, { color: 'blue' }, 'color set to blue'],
  ['a value emptied', { color: 'blue' }, { color: null }, 'color removed'],
  ['a key more', {}, { filterTestAccounts: true }, 'filter test accounts set to true'],
  ['a list more', {}, { goalLines: [{}] }, 'goal lines added'],
  ['a short text', { description: 'All' }, { description: 'Most' }, 'description “All” to “Most”'],
  ['a long text', { body: 'x' }, { body: 'x'.repeat(99) }, 'body changed'],
  ['a name', { name: 'Users' }, { name: 'People' }, 'renamed from “Users”'],
  ['a name gone', { name: 'Users' }, {}, 'name removed'],
  [
    'a breakdown',
    insight({ breakdownFilter: { breakdowns: [{ property: '$os' }] } }),
    insight({ breakdownFilter: { breakdowns: [{ property: '$browser' }] } }),
    'breakdown 1 property $os to $browser',
  ],
  [
    'a property in groups',
    insight(plan('free')),
    insight(plan('paid')),
    'property 1 value free to paid',
  ],
  [
    'a property of a series',
    series({ properties: [{ key: 'a' }] }),
    series({ properties: [{ key: 'b' }] }),
    'series 1 property 1 key a to b',
  ],
  [
    'an event of old filters',
    { filters: { events: [{ id: 'a' }] } },
    { filters: { events: [{ id: 'b' }] } },
    'event 1 a to b',
  ],
  [
    'a query of another kind',
    insight(trends),
    { query: { kind: 'DataTableNode', source: { kind: 'HogQLQuery', query: 'select 1' } } },
    'query TrendsQuery to HogQLQuery',
  ],
  [
    'a variable’s default',
    { default: { id: 'a', math: 'dau' } },
    { default: { id: 'b', math: 'total' } },
    'default event a to b, default math dau to total',
  ],
  [
    'a move',
    at({ x: 0, y: 0, w: 6, h: 5 }),
    at({ x: 3, y: 2, w: 4, h: 8 }),
    'moved right by 3 and down by 2, narrower by 2, taller by 3',
  ],
  ['a place', { layouts: {} }, at({ x: 0, y: 0, w: 6, h: 5 }), 'given a place'],
  ['no place', at({ x: 0, y: 0, w: 6, h: 5 }), { layouts: {} }, 'without its place'],
  ['the least size', at({ minW: 1 }), at({ minW: 3 }), 'layout settings changed'],
  [
    'many things',
    { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 },
    { a: 2, b: 2, c: 2, d: 2, e: 2, f: 2 },
    'a 1 to 2, b 1 to 2, c 1 to 2, d 1 to 2 and 2 more changes',
  ],
])('%s reads well', (_, before, after, expected) => {
  expect(words(before, after)).toBe(expected);
});

test('a place is called something whatever it is', () => {
  expect(placeWords([])).toBe('content');
  expect(placeWords(['query', 'source'])).toBe('source');
  expect(placeWords([3])).toBe('4');
  expect(placeWords(['properties', 'type'])).toBe('type');
});
