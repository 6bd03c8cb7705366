import { jsonText } from '#lib/jsonText.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDraft } from '../testTemplate.ts';
import type { TemplateDraft } from '../template.ts';
import { type Merge, mergeDrafts, resolve } from './mergeDrafts.ts';

interface Tile {
  type: 'TEXT';
  name: string;
  body: number | string;
  deep: { one: number | string; two: number | string };
  layouts: { sm: object; xs: object };
  own: string;
}
interface Model {
  tiles: Tile[];
  variables: { id: string; name: string; default: { math: string } }[];
  tags: string[];
  name: string;
}

const tileOf = (name: string): Tile => ({
  type: 'TEXT',
  name,
  body: `body of ${name}`,
  deep: { one: `one of ${name}`, two: `two of ${name}` },
  layouts: { sm: { x: 0, y: 0, w: 1, h: 1 }, xs: { x: 0, y: 0, w: 1, h: 1 } },
  own: `only ${name}`,
});
const variableOf = (id: string) => ({ id, name: `the ${id}`, default: { math: id } });
const start = (size: number): Model => ({
  tiles: Array.from({ length: size }, (_, n) => tileOf(`T${n}`)),
  variables: ['A', 'B', 'C'].map(variableOf),
  tags: ['x', 'y', 'z'],
  name: 'Base',
});

const draftOf = ({ tiles, variables, tags, name }: Model): TemplateDraft =>
  testDraft(
    { tags, template_name: name },
    { tiles: jsonText(tiles), variables: jsonText(variables) },
  );

const edit = fc.record({
  what: fc.constantFrom(
    'body',
    'one',
    'two',
    'sm',
    'xs',
    'add',
    'remove',
    'move',
    'math',
    'addVariable',
    'removeVariable',
    'tag',
    'untag',
    'moveTag',
    'name',
  ),
  at: fc.nat(20),
  to: fc.nat(20),
  value: fc.integer({ min: 1, max: 3 }),
});

function move<Item>(list: Item[], from: number, to: number): void {
  const [item] = list.splice(from % Math.max(list.length, 1), 1);
  if (item !== undefined) list.splice(to % (list.length + 1), 0, item);
}

function edited(
  model: Model,
  edits: readonly { what: string; at: number; to: number; value: number }[],
  side: string,
): Model {
  const now = structuredClone(model);
  for (const { what, at, to, value } of edits) {
    const tile = now.tiles[at % Math.max(now.tiles.length, 1)];
    const variable = now.variables[at % Math.max(now.variables.length, 1)];
    if (what === 'body' && tile) tile.body = value;
    if (what === 'one' && tile) tile.deep.one = value;
    if (what === 'two' && tile) tile.deep.two = value;
    if (what === 'sm' && tile) tile.layouts.sm = { x: value, y: 0, w: 1, h: 1 };
    if (what === 'xs' && tile) tile.layouts.xs = { x: value, y: 0, w: 1, h: 1 };
    if (what === 'add')
      now.tiles.splice(
        to % (now.tiles.length + 1),
        0,
        tileOf(`${side}${at}-${to}-${value}-${now.tiles.length}`),
      );
    if (what === 'remove') now.tiles.splice(at % Math.max(now.tiles.length, 1), 1);
    if (what === 'move') move(now.tiles, at, to);
    if (what === 'math' && variable) variable.default.math = `m${value}`;
    if (what === 'addVariable' && !now.variables.some(({ id }) => id === `N${value}`))
      now.variables.push(variableOf(`N${value}`));
    if (what === 'removeVariable') now.variables.splice(at % Math.max(now.variables.length, 1), 1);
    if (what === 'tag' && !now.tags.includes(`t${value}`))
      now.tags.splice(to % (now.tags.length + 1), 0, `t${value}`);
    if (what === 'untag') now.tags.splice(at % Math.max(now.tags.length, 1), 1);
    if (what === 'moveTag') move(now.tags, at, to);
    if (what === 'name') now.name = `name ${value}`;
  }
  return now;
}

const three = fc
  .tuple(
    fc.integer({ min: 0, max: 6 }),
    fc.array(edit, { maxLength: 6 }),
    fc.array(edit, { maxLength: 6 }),
  )
  .map(([size, mine, theirs]) => {
    const base = start(size);
    return { base, mine: edited(base, mine, 'M'), theirs: edited(base, theirs, 'S') };
  });

const leaves = (tile: Tile) => ({
  body: tile.body,
  one: tile.deep.one,
  two: tile.deep.two,
  sm: JSON.stringify(tile.layouts.sm),
  xs: JSON.stringify(tile.layouts.xs),
});

/** What a side did that is neither in the merge nor in a conflict. */
function lost(base: Model, side: Model, { merged, conflicts }: Merge): string[] {
  const tiles: Tile[] = JSON.parse(merged.parts.tiles);
  const variables: Model['variables'] = JSON.parse(merged.parts.variables);
  const places = conflicts.map(({ place }) => place);
  const told = (name: string) => places.some((place) => place.includes(`“${name}”`));
  const gone: string[] = [];
  for (const tile of side.tiles) {
    const before = base.tiles.find(({ name }) => name === tile.name);
    const after = tiles.filter(({ name }) => name === tile.name);
    if (before === undefined && after.length !== 1) gone.push(`added ${tile.name}`);
    if (before === undefined || told(tile.name)) continue;
    const [was, is] = [leaves(before), leaves(tile)];
    const now = after[0] && leaves(after[0]);
    for (const key of Object.keys(is) as (keyof typeof is)[]) {
      if (is[key] !== was[key] && now?.[key] !== is[key]) gone.push(`${tile.name} ${key}`);
    }
  }
  for (const { name } of base.tiles) {
    const removed = !side.tiles.some((tile) => tile.name === name);
    if (removed && tiles.some((tile) => tile.name === name) && !told(name))
      gone.push(`removed ${name}`);
  }
  for (const {
    id,
    default: { math },
  } of side.variables) {
    const before = base.variables.find((variable) => variable.id === id);
    const after = variables.filter((variable) => variable.id === id);
    if (told(id)) continue;
    if (
      before === undefined
        ? after.length !== 1
        : before.default.math !== math && after[0]?.default.math !== math
    )
      gone.push(`variable ${id}`);
  }
  const tags = merged.fields.tags;
  if (!conflicts.some(({ field }) => field === 'tags')) {
    for (const tag of side.tags)
      if (!base.tags.includes(tag) && !tags.includes(tag)) gone.push(`tag ${tag}`);
    for (const tag of base.tags)
      if (!side.tags.includes(tag) && tags.includes(tag)) gone.push(`untag ${tag}`);
  }
  if (
    side.name !== base.name &&
    merged.fields.template_name !== side.name &&
    !conflicts.some(({ field }) => field === 'template_name')
  )
    gone.push('name');
  return gone;
}

/** Pairs of tiles that a side turned round and the merge did not, without a word. */
function unturned(base: Model, side: Model, { merged, conflicts }: Merge): string[] {
  if (conflicts.some(({ kind, field }) => kind === 'order' && field === 'tiles')) return [];
  const order = (tiles: Tile[]) => tiles.map(({ name }) => name);
  const [was, is, now] = [
    order(base.tiles),
    order(side.tiles),
    order(JSON.parse(merged.parts.tiles)),
  ];
  const all = was.filter((name) => is.includes(name) && now.includes(name));
  return all.flatMap((first, at) =>
    all
      .slice(at + 1)
      .filter(
        (second) =>
          is.indexOf(first) > is.indexOf(second) && now.indexOf(first) < now.indexOf(second),
      )
      .map((second) => `${first} ${second}`),
  );
}

test('no change of either side is lost without a conflict at its place', () => {
  fc.assert(
    fc.property(three, ({ base, mine, theirs }) => {
      const merge = mergeDrafts(draftOf(base), draftOf(mine), draftOf(theirs));
      expect(lost(base, mine, merge)).toEqual([]);
      expect(lost(base, theirs, merge)).toEqual([]);
      expect(unturned(base, mine, merge)).toEqual([]);
      expect(unturned(base, theirs, merge)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('where one side did nothing, or both did the same, the merge is what was done, to the letter', () => {
  fc.assert(
    fc.property(three, ({ base: model, mine }) => {
      const [base, x] = [draftOf(model), draftOf(mine)];
      for (const [a, b] of [
        [x, base],
        [base, x],
        [x, x],
      ] as const) {
        const { merged, conflicts } = mergeDrafts(base, a, b);
        expect(merged).toEqual(x);
        expect(conflicts).toEqual([]);
      }
    }),
  );
});

test('the conflicts are the same from either side', () => {
  fc.assert(
    fc.property(three, ({ base: model, mine, theirs }) => {
      const [base, a, b] = [draftOf(model), draftOf(mine), draftOf(theirs)];
      const ids = (merge: Merge) => merge.conflicts.map(({ id }) => id).toSorted();
      expect(ids(mergeDrafts(base, a, b))).toEqual(ids(mergeDrafts(base, b, a)));
    }),
    { numRuns: 300 },
  );
});

test('what was merged and resolved merges with theirs into itself, without a question', () => {
  fc.assert(
    fc.property(three, fc.constantFrom('mine', 'theirs'), ({ base: model, mine, theirs }, side) => {
      const [base, a, b] = [draftOf(model), draftOf(mine), draftOf(theirs)];
      const merge = mergeDrafts(base, a, b);
      const resolved = resolve(
        merge,
        new Map(merge.conflicts.map(({ id }) => [id, side] as const)),
      );
      expect(mergeDrafts(b, resolved, b)).toMatchObject({ merged: resolved, conflicts: [] });
      expect(resolve(merge, new Map())).toEqual(merge.merged);
    }),
  );
});
