import { checkJson } from '#lib/jsonText.ts';
import { expect, test } from 'vitest';
import { checkTemplate } from './check.ts';
import { bundledSchema } from './schema.ts';
import { starters } from './starters.ts';
import { testDraft } from './testTemplate.ts';
import { insertTile } from './tileEdits.ts';
import { summarizeTiles } from './tiles.ts';

const problemsOf = (tiles: string) =>
  checkTemplate({
    draft: testDraft({ template_name: 'Traffic' }, { tiles }),
    schema: bundledSchema,
    server: 'current',
  });

test.each(starters)(
  '$label is of its kind, has a size, and nothing is the matter with it',
  (starter) => {
    const tiles = insertTile(checkJson('[]'), 0, starter.tile, starter.size);
    const [summary] = summarizeTiles(checkJson(tiles));
    expect(summary?.kind).toBe(starter.kind);
    expect(summary?.layouts.sm).toMatchObject({ x: 0, y: 0, ...(starter.size ?? summary?.size) });
    expect(problemsOf(tiles)).toEqual([]);
  },
);

test('all of them together have room beside and below each other', () => {
  const tiles = starters.reduce(
    (text, { tile, size }, index) => insertTile(checkJson(text), index, tile, size),
    '[]',
  );
  expect(summarizeTiles(checkJson(tiles))).toHaveLength(starters.length);
  expect(problemsOf(tiles)).toEqual([]);
});
