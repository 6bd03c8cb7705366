import { finish } from '#lib/steps.ts';
import { expect, test } from 'vitest';
import { analyze } from './analysis.ts';
import { checkTemplate } from './check.ts';
import { bundledSchema } from './schema.ts';
import { testDraft, testTemplate } from './testTemplate.ts';
import type { TemplateDraft } from './template.ts';

const against = { schema: bundledSchema, server: 'current' } as const;
const analysisOf = (draft: TemplateDraft) => finish(analyze({ draft, ...against }));

const tiles = `[
  {"type": "TEXT", "body": "Hello"},
  {"type": "INSIGHT", "name": "A", "query": {"kind": "X", "series": ["{E}", "{E}"]}},
  {"type": "INSIGHT", "name": "B", "query": {"kind": "X", "series": ["{E}", "of {E}"]}}
]`;
const variables = '[{"id": "E", "name": "Event", "type": "event"}]';

test('each problem comes with its place in the text of its part', () => {
  const draft = testDraft({ template_name: 'N' }, { tiles, variables });
  const { problems, places } = analysisOf(draft);
  expect(problems).toEqual(checkTemplate({ draft, ...against }));
  const embedded = problems.findIndex(({ code }) => code === 'placeholder-embedded');
  const { offset, length } = places[embedded] ?? { offset: 0, length: 0 };
  expect(tiles.slice(offset, offset + length)).toBe('"of {E}"');
});

test('a problem of a field stands in no text', () => {
  const { problems, places } = analysisOf(testDraft({ image_url: 'nowhere' }, { tiles }));
  const image = problems.findIndex(({ code }) => code === 'image-address');
  expect(places[image]).toBeNull();
});

test('what each variable is used by, and each tile uses', () => {
  const { uses, variablesByTile } = analysisOf(testDraft({}, { tiles, variables }));
  expect(uses).toEqual(new Map([['E', { tiles: [1, 2], embedded: [2] }]]));
  expect(variablesByTile).toEqual(
    new Map([
      [1, ['E']],
      [2, ['E']],
    ]),
  );
});

test('of a part that is not JSON there is nothing to list, and the rest is there', () => {
  const analysis = analysisOf(testDraft({}, { tiles: '[', variables }));
  expect(analysis.tiles).toBeNull();
  expect(analysis.variables?.map(({ id }) => id)).toEqual(['E']);
  expect(analysis.unsaved).toBe(true);
});

test('a row that nobody touched is saved', () => {
  const base = testTemplate();
  const { tiles: text, dashboard_filters, variables: none } = base;
  const draft = testDraft(
    { template_name: base.template_name ?? '' },
    { tiles: text, dashboard_filters, variables: none },
  );
  expect(finish(analyze({ draft, base, ...against })).unsaved).toBe(false);
});

test('tiles are listed by their index, whatever stands in their place', () => {
  const { tiles: found } = analysisOf(testDraft({}, { tiles: '[null, {"name": "A"}, 3]' }));
  expect(found?.map(({ index, name }) => [index, name])).toEqual([
    [0, null],
    [1, 'A'],
    [2, null],
  ]);
  expect(analysisOf(testDraft({}, { tiles: '{"a": 1}' })).tiles).toEqual([]);
});
