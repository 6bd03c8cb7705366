import { checkJson, jsonText } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTemplate } from './check.ts';
import { draftOf } from './fields.ts';
import { sentence } from './problem.ts';
import type { Problem } from './problem.ts';
import { bundledSchema } from './schema.ts';
import { sharedTemplates } from './sharedTemplates.ts';
import type { Template, TemplateDraft } from './template.ts';
import { testDraft, testTemplate } from './testTemplate.ts';

const check = (draft: TemplateDraft, base: Template | null = null): Problem[] =>
  checkTemplate({ draft, base, schema: bundledSchema, server: 'current' });
const blocking = (draft: TemplateDraft, base: Template | null = null): string[] =>
  check(draft, base).flatMap(({ blocks, code }) => (blocks ? code : []));

test.each(Object.entries(sharedTemplates()))(
  '%s has nothing that blocks and nothing to warn of',
  (_, draft) => {
    expect(check(draft).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  },
);

test('what blocks comes first, then warnings, then hints', () => {
  const draft = testDraft(
    { tags: [''], image_url: 'nowhere' },
    { tiles: '[{"type": "TEXT", "body": "a", "body": "b"}]', variables: '[{"id": "UNUSED"}]' },
  );
  const severities = check(draft).map(({ severity }) => severity);
  const order = ['error', 'warning', 'hint'];
  expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(new Set(severities)).toEqual(new Set(order));
});

test('what the server refuses of a new template blocks it', () => {
  const draft = testDraft({ template_name: 'n'.repeat(401), tags: [''] }, { variables: '[' });
  expect(blocking(draft).toSorted()).toEqual([
    'json-syntax',
    'tag-empty',
    'text-too-long',
    'tiles-empty',
  ]);
});

test('an empty list of tiles blocks a create only', () => {
  const base = testTemplate();
  const draft = { ...draftOf(base), parts: { ...draftOf(base).parts, tiles: '[]' } };
  expect(blocking(draft)).toEqual(['tiles-empty']);
  expect(blocking(draft, base)).toEqual([]);
  expect(check(draft, base).map(({ code }) => code)).toContain('tiles-empty');
});

test('what was wrong before the edit is shown but does not block', () => {
  const base = testTemplate({
    dashboard_description: 'd'.repeat(500),
    tags: null,
    tiles: checkJson('[{"type": "TEXT", "body": "\\u0000"}]'),
    variables: jsonText('none'),
  });
  const draft = draftOf(base);
  draft.fields.template_name = 'Renamed';
  const codes = check(draft, base).map(({ code }) => code);
  expect(codes).toContain('text-too-long');
  expect(codes).toContain('unstorable-text');
  expect(codes).toContain('schema');
  expect(blocking(draft, base)).toEqual([]);
  draft.fields.dashboard_description += '!';
  draft.parts.tiles = draft.parts.tiles.replace('TEXT', 'INSIGHT');
  expect(blocking(draft, base).toSorted()).toEqual(['text-too-long', 'unstorable-text']);
});

test('a part that is not JSON is told of once, and not as what it might mean', () => {
  const draft = testDraft({ template_name: 'A' }, { tiles: '[{"type": "NO"}, ]' });
  expect(check(draft).map(({ code }) => code)).toEqual(['json-syntax']);
  expect(check(draft)[0]).toMatchObject({ path: ['tiles'], facts: { offset: 17 } });
});

test('a row that today’s server may send, null all over, can be renamed', () => {
  const base = testTemplate({
    template_name: null,
    dashboard_description: null,
    tags: null,
    tiles: jsonText(null),
    dashboard_filters: jsonText(null),
    variables: jsonText(null),
  });
  const draft = draftOf(base);
  draft.fields.template_name = 'Named';
  expect(blocking(draft, base)).toEqual([]);
});

test('never throws and always has a sentence, whatever the parts hold', () => {
  const text = fc.oneof(fc.json({ maxDepth: 4 }), fc.string());
  const tile = fc.dictionary(
    fc.constantFrom(
      'type',
      'name',
      'query',
      'filters',
      'layouts',
      'body',
      'url',
      'button_tile',
      'color',
    ),
    fc.oneof(fc.jsonValue(), fc.constantFrom('INSIGHT', 'BUTTON', '{A}', 'x {A}')),
  );
  const tiles = fc.oneof(
    text,
    fc.array(tile).map((all) => JSON.stringify(all)),
  );
  fc.assert(
    fc.property(tiles, text, text, (some, dashboard_filters, variables) => {
      const draft = testDraft({ scope: 'global' }, { tiles: some, dashboard_filters, variables });
      for (const problem of check(draft)) expect(sentence(problem)).not.toContain('undefined');
    }),
  );
});

test('nesting 50,000 deep is checked like anything else', () => {
  const deep = `[${'['.repeat(50_000)}${']'.repeat(50_000)}]`;
  expect(blocking(testDraft({ template_name: 'A' }, { tiles: deep }))).toEqual([]);
});

test('2,000 tiles are checked in about the time they take to read', () => {
  const [tiles] = Object.values(sharedTemplates()).map(
    ({ parts }) => JSON.parse(parts.tiles) as object[],
  );
  const many = Array.from({ length: 2_000 }, (_, n) => ({
    ...tiles?.[n % tiles.length],
    name: `${n}`,
  }));
  const draft = testDraft({ template_name: 'A' }, { tiles: JSON.stringify(many, null, 2) });
  const before = performance.now();
  check(draft);
  // Some 200 ms on an idle machine; a rule that compares all with all would take minutes.
  expect(performance.now() - before).toBeLessThan(5_000);
});
