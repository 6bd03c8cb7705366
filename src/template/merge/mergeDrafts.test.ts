import { jsonText } from '#lib/jsonText.ts';
import { expect, test } from 'vitest';
import { testDraft } from '../testTemplate.ts';
import { mergeDrafts, resolve } from './mergeDrafts.ts';

const tiles = (...all: unknown[]) => testDraft({}, { tiles: jsonText(all) });
const tile = (name: string, more: object = {}) => ({ type: 'INSIGHT', name, ...more });

test('changes of two fields, and of two members of one tile, go together', () => {
  const base = tiles(tile('A', { query: { source: { interval: 'day', series: [] } } }));
  const mine = tiles(tile('A', { query: { source: { interval: 'week', series: [] } } }));
  const theirs = tiles(
    tile('A', { query: { source: { interval: 'day', series: [{ event: 'x' }] } } }),
  );
  theirs.fields.template_name = 'Theirs';
  const { merged, conflicts } = mergeDrafts(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(merged.fields.template_name).toBe('Theirs');
  expect(JSON.parse(merged.parts.tiles)).toEqual([
    tile('A', { query: { source: { interval: 'week', series: [{ event: 'x' }] } } }),
  ]);
});

test('what two people made of one value is theirs to choose', () => {
  const draft = (interval: string) => tiles(tile('Sign-ups', { query: { source: { interval } } }));
  const merge = mergeDrafts(draft('day'), draft('week'), draft('month'));
  expect(merge.conflicts).toMatchObject([
    { place: 'Tile “Sign-ups”: interval', base: '"day"', mine: '"week"', theirs: '"month"' },
  ]);
  const id = merge.conflicts[0]?.id ?? '';
  expect(resolve(merge, new Map([[id, 'mine']]))).toEqual(draft('week'));
  expect(resolve(merge, new Map([[id, 'theirs']]))).toEqual(draft('month'));
});

test('a tile that one removed and the other changed is a conflict, one that both removed is gone', () => {
  const base = tiles(tile('A', { body: '1' }), tile('B', { body: '2' }));
  const mine = tiles(tile('B', { body: '2' }));
  const changed = tiles(tile('A', { body: 'new' }), tile('B', { body: '2' }));
  const merge = mergeDrafts(base, mine, changed);
  expect(merge.conflicts).toMatchObject([{ place: 'Tile “A”', mine: null }]);
  expect(JSON.parse(merge.merged.parts.tiles)).toHaveLength(2);
  const mineTaken = resolve(merge, new Map([[merge.conflicts[0]?.id ?? '', 'mine']]));
  expect(JSON.parse(mineTaken.parts.tiles)).toHaveLength(1);
  expect(mergeDrafts(base, mine, mine)).toMatchObject({ merged: mine, conflicts: [] });
});

test('a variable that both added is one, and what they made of it two ways is a conflict', () => {
  const variables = (...all: unknown[]) => testDraft({}, { variables: jsonText(all) });
  const base = variables();
  const one = { id: 'SIGNUP', type: 'event' };
  expect(mergeDrafts(base, variables(one), variables(one)).merged).toEqual(variables(one));
  const { conflicts } = mergeDrafts(base, variables(one), variables({ ...one, name: 'Sign-up' }));
  expect(conflicts).toMatchObject([{ place: 'Variable “SIGNUP”', base: null }]);
});

test('tags are a set: what either added is there, what either removed is not', () => {
  const draft = (...tags: string[]) => testDraft({ tags });
  const { merged, conflicts } = mergeDrafts(
    draft('a', 'b', 'c'),
    draft('a', 'c', 'mine'),
    draft('new', 'b', 'c'),
  );
  expect(conflicts).toEqual([]);
  expect(merged.fields.tags.toSorted()).toEqual(['c', 'mine', 'new']);
});

test('a place in the layout is one thing, at each breakpoint', () => {
  const at = (sm: object, xs: object) => tiles(tile('A', { layouts: { sm, xs } }));
  const box = (x: number, w = 6) => ({ x, y: 0, w, h: 5 });
  const clean = mergeDrafts(at(box(0), box(0)), at(box(3), box(0)), at(box(0), box(1)));
  expect(clean.conflicts).toEqual([]);
  expect(clean.merged).toEqual(at(box(3), box(1)));
  const both = mergeDrafts(at(box(0), box(0)), at(box(3), box(0)), at(box(0, 4), box(0)));
  expect(both.conflicts).toHaveLength(1);
});

test('the halves of two kinds of query are not made one', () => {
  const draft = (source: object) => tiles(tile('A', { query: { source } }));
  const { conflicts } = mergeDrafts(
    draft({ kind: 'TrendsQuery', interval: 'day' }),
    draft({ kind: 'FunnelsQuery' }),
    draft({ kind: 'TrendsQuery', interval: 'week' }),
  );
  expect(conflicts).toHaveLength(1);
});

test('a list turned round by one and changed inside by the other is not mixed up', () => {
  const draft = (...series: object[]) => tiles(tile('A', { series }));
  const [a, b] = [
    { x: 1, y: 1 },
    { x: 2, y: 1 },
  ];
  const { merged, conflicts } = mergeDrafts(draft(a, b), draft(b, a), draft(a, { x: 2, y: 5 }));
  expect(conflicts).toEqual([]);
  expect(JSON.parse(merged.parts.tiles)).toEqual([tile('A', { series: [{ x: 2, y: 5 }, a] })]);
});

test('text stays text: numbers, layout and members that nobody knows', () => {
  const text = (body: string, extra: string) =>
    `[\n  {"type": "TEXT", "name": "A", "body": "${body}", "n": 12345678901234567890, "f": 1.0},\n  {"type": "TEXT", "name": "B",   "odd": {"k": 1e400}${extra}}\n]`;
  const draft = (tilesText: string) => testDraft({}, { tiles: tilesText });
  const { merged } = mergeDrafts(
    draft(text('old', '')),
    draft(text('new', '')),
    draft(text('old', ', "more": 2.50')),
  );
  expect(merged.parts.tiles).toBe(text('new', ', "more": 2.50'));
});

test('a part that is no JSON on a side is one conflict as a whole', () => {
  const draft = (tilesText: string) => testDraft({}, { tiles: tilesText });
  const merge = mergeDrafts(draft('[]'), draft('[{'), draft('[1]'));
  expect(merge.conflicts).toMatchObject([{ kind: 'text', field: 'tiles', mine: '[{' }]);
  expect(mergeDrafts(draft('[]'), draft('[{'), draft('[]')).merged).toEqual(draft('[{'));
});
