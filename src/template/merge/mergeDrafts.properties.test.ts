import { jsonText } from '#lib/jsonText.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDraft } from '../testTemplate.ts';
import type { TemplateDraft } from '../template.ts';
import type { Conflict } from './conflict.ts';
import { type Merge, mergeDrafts, resolve } from './mergeDrafts.ts';

interface Tile {
  type: 'TEXT';
  name: string;
  body: number | string;
  deep: { one: number | string; two: number | string };
  layouts: { sm: object; xs: object };
  own: string;
}
type Filters = Partial<Record<'from' | 'to', string>> & { deep: { test: boolean | string } };
interface Model {
  tiles: Tile[];
  variables: { id: string; name: string; default: { math: string } }[];
  filters: Filters;
  tags: string[];
  contexts: string[];
  name: string;
  description: string;
  image: string;
  featured: boolean;
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
  filters: { from: '-7d', deep: { test: true } },
  tags: ['x', 'y', 'z'],
  contexts: ['onboarding'],
  name: 'Base',
  description: 'Base',
  image: '',
  featured: false,
});

const draftOf = (model: Model): TemplateDraft =>
  testDraft(
    {
      tags: model.tags,
      availability_contexts: model.contexts,
      template_name: model.name,
      dashboard_description: model.description,
      image_url: model.image,
      is_featured: model.featured,
    },
    {
      tiles: jsonText(model.tiles),
      variables: jsonText(model.variables),
      dashboard_filters: jsonText(model.filters),
    },
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
    'from',
    'to',
    'noFrom',
    'test',
    'context',
    'name',
    'description',
    'image',
    'featured',
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
    if (what === 'from') now.filters.from = `-${value}d`;
    if (what === 'to') now.filters.to = `-${value}h`;
    if (what === 'noFrom') delete now.filters.from;
    if (what === 'test') now.filters.deep.test = `t${value}`;
    if (what === 'context' && !now.contexts.includes(`c${value}`)) now.contexts.push(`c${value}`);
    if (what === 'name') now.name = `name ${value}`;
    if (what === 'description') now.description = `description ${value}`;
    if (what === 'image') now.image = `https://example.org/${value}.png`;
    if (what === 'featured') now.featured = true;
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
  for (const { id } of base.variables) {
    const removed = !side.variables.some((variable) => variable.id === id);
    if (removed && variables.some((variable) => variable.id === id) && !told(id))
      gone.push(`removed ${id}`);
  }
  return [
    ...gone,
    ...lostWords(base, side, merged, conflicts),
    ...lostValues(base, side, merged, conflicts),
  ];
}

/** The same of tags and contexts, which are sets. */
function lostWords(
  base: Model,
  side: Model,
  { fields }: TemplateDraft,
  conflicts: readonly Conflict[],
): string[] {
  const sets = [
    ['tags', base.tags, side.tags, fields.tags],
    ['availability_contexts', base.contexts, side.contexts, fields.availability_contexts],
  ] as const;
  return sets.flatMap(([field, was, is, now]) => {
    if (conflicts.some((conflict) => conflict.field === field)) return [];
    const added = is.filter((word) => !was.includes(word) && !now.includes(word));
    const removed = was.filter((word) => !is.includes(word) && now.includes(word));
    return [...added, ...removed].map((word) => `${field} ${word}`);
  });
}

/** The same of single values. */
function lostValues(
  base: Model,
  side: Model,
  merged: TemplateDraft,
  conflicts: readonly Conflict[],
): string[] {
  const valuesOf = ({ fields, parts }: TemplateDraft) => {
    const filters: Filters = JSON.parse(parts.dashboard_filters);
    return new Map<string, unknown>([
      ['["template_name"]', fields.template_name],
      ['["dashboard_description"]', fields.dashboard_description],
      ['["image_url"]', fields.image_url],
      ['["is_featured"]', fields.is_featured],
      ['["dashboard_filters","from"]', filters.from],
      ['["dashboard_filters","to"]', filters.to],
      ['["dashboard_filters","deep","test"]', filters.deep.test],
    ]);
  };
  const [was, is, now] = [valuesOf(draftOf(base)), valuesOf(draftOf(side)), valuesOf(merged)];
  const told = new Set(conflicts.map(({ path }) => JSON.stringify(path)));
  return [...is].flatMap(([path, value]) =>
    value === was.get(path) || value === now.get(path) || told.has(path) ? [] : path,
  );
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

test('with one side taken at each conflict, nothing of that side is lost at all', () => {
  fc.assert(
    fc.property(three, ({ base, mine, theirs }) => {
      const merge = mergeDrafts(draftOf(base), draftOf(mine), draftOf(theirs));
      for (const [choice, side] of [
        ['mine', mine],
        ['theirs', theirs],
      ] as const) {
        const merged = resolve(merge, new Map(merge.conflicts.map(({ id }) => [id, choice])));
        const taken = { ...merge, merged, conflicts: [] };
        expect(lost(base, side, taken)).toEqual([]);
        expect(unturned(base, side, taken)).toEqual([]);
      }
    }),
    { numRuns: 300 },
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
