import { checkJson } from '#lib/jsonText.ts';
import { expect, test } from 'vitest';
import { checkTemplate } from './check.ts';
import { instantiate } from './instantiate.ts';
import { overlapsOf } from './layout.ts';
import { tiesOf } from './portability.ts';
import { bundledSchema } from './schema.ts';
import { draftOfStarter, templateStarters } from './templateStarters.ts';
import { summarizeTiles } from './tiles.ts';

const servers = ['current', 'unknown'] as const;

test.each(templateStarters)(
  'nothing is the matter with $name, and it goes into any project',
  (starter) => {
    const draft = draftOfStarter(starter);
    for (const server of servers) {
      expect(checkTemplate({ draft, schema: bundledSchema, server })).toEqual([]);
    }
    expect(tiesOf(draft.parts)).toEqual([]);
    const tiles = summarizeTiles(checkJson(draft.parts.tiles));
    expect(tiles.every(({ kind }) => kind !== 'unknown')).toBe(true);
    expect(overlapsOf(tiles.map(({ layouts }) => layouts.sm)).size).toBe(0);
  },
);

test.each(templateStarters)(
  'every placeholder of $name is filled in when a dashboard is made',
  (starter) => {
    const { tiles, variables } = draftOfStarter(starter).parts;
    expect(instantiate(checkJson(tiles), checkJson(variables))).not.toMatch(/"\{\w+\}"/);
  },
);

test('their ids and names are their own', () => {
  const ids = templateStarters.map(({ id }) => id);
  const names = templateStarters.map(({ name }) => name);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(names).size).toBe(names.length);
  expect(ids.every((id) => /^[a-z-]+$/.test(id))).toBe(true);
});
