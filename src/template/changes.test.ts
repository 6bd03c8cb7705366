import { checkJson, jsonText, prettyJson, sameJson } from '#lib/jsonText.ts';
import { applyEdits, modify } from 'jsonc-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenParts, changesBody, changesOf, isDirty } from './changes.ts';
import { draftOf } from './fields.ts';
import { jsonParts, scopes } from './template.ts';
import type { TemplateDraft } from './template.ts';
import { testDraft, testTemplate } from './testTemplate.ts';

const partText = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value));
const someDraft: fc.Arbitrary<TemplateDraft> = fc.record({
  fields: fc.record({
    template_name: fc.constantFrom('', 'a', 'b'),
    dashboard_description: fc.constantFrom('', 'a'),
    tags: fc.subarray(['x', 'y']),
    image_url: fc.constantFrom('', 'https://example.com/a.png'),
    scope: fc.constantFrom(...scopes),
    is_featured: fc.boolean(),
    availability_contexts: fc.subarray(['general']),
  }),
  parts: fc.record({ tiles: partText, dashboard_filters: partText, variables: partText }),
});

test('a draft is dirty if and only if it differs from the row in value', () => {
  fc.assert(
    fc.property(someDraft, someDraft, (before, after) => {
      const row = testTemplate({
        ...before.fields,
        tiles: checkJson(before.parts.tiles),
        dashboard_filters: checkJson(before.parts.dashboard_filters),
        variables: checkJson(before.parts.variables),
      });
      const changes = changesOf(row, {
        fields: after.fields,
        parts: { ...after.parts, tiles: prettyJson(after.parts.tiles) },
      });
      for (const [name, value] of Object.entries(before.fields)) {
        const now = after.fields[name as keyof typeof after.fields];
        const differs = JSON.stringify(now) !== JSON.stringify(value);
        expect([...changes.keys()].includes(name as keyof typeof after.fields)).toBe(differs);
      }
      for (const part of jsonParts) {
        expect(changes.has(part)).toBe(before.parts[part] !== after.parts[part]);
      }
      expect(isDirty(row, after)).toBe(changes.size > 0);
    }),
  );
});

test.each([
  testTemplate(),
  testTemplate({ template_name: null, dashboard_description: null, tags: null, image_url: null }),
  testTemplate({ is_featured: null, availability_contexts: null, scope: null }),
  testTemplate({ scope: 'galaxy', variables: jsonText(null), dashboard_filters: jsonText(null) }),
  testTemplate({ tiles: checkJson('[{"n":12345678901234567890, "f": 1.0}]') }),
])('showing row %# to a person changes nothing', (row) => {
  expect(changesOf(row, draftOf(row)).size).toBe(0);
  expect(isDirty(row, draftOf(row))).toBe(false);
});

test('only what was changed is sent', () => {
  const row = testTemplate({ tags: ['a'], image_url: 'https://example.com/a.png' });
  const draft = draftOf(row);
  draft.fields.tags = ['a', 'b'];
  draft.fields.image_url = '';
  expect(changesBody(changesOf(row, draft))).toBe('{"tags":["a","b"],"image_url":null}');
});

test('an integer beyond 2^53 in one tile survives the edit of another, byte for byte', () => {
  const tile = '{ "name" : "Exact", "query": {"id": 12345678901234567890, "ratio": 1.0} }';
  const row = testTemplate({ tiles: checkJson(`[${tile}, {"name": "Other"}]`) });
  const draft = draftOf(row);
  const shown = draft.parts.tiles;
  draft.parts.tiles = applyEdits(shown, modify(shown, [1, 'name'], 'Renamed', {}));
  const body = changesBody(changesOf(row, draft));
  expect(body).toContain('"id": 12345678901234567890,');
  expect(body).toContain('"ratio": 1.0\n');
  expect(sameJson(body, `{"tiles": [${tile}, {"name": "Renamed"}]}`)).toBe(true);
});

test('a part that is no JSON is not sent, and is reason to ask before leaving', () => {
  const row = testTemplate();
  const draft = draftOf(row);
  draft.parts.tiles = '[{"name": ';
  expect(changesOf(row, draft).size).toBe(0);
  expect(brokenParts(draft.parts)).toEqual(['tiles']);
  expect(isDirty(row, draft)).toBe(true);
});

test('a create sends what PostHog needs and nothing that only staff may send', () => {
  expect(changesBody(changesOf(null, testDraft({ template_name: 'New' })))).toBe(
    '{"template_name":"New","dashboard_description":"","tags":[],"scope":"team","tiles":[],"dashboard_filters":{}}',
  );
  const staff = {
    is_featured: true,
    image_url: 'https://a.test',
    availability_contexts: ['general'],
  };
  const sent = changesOf(null, testDraft(staff, { variables: '[{}]' }));
  expect([...sent.keys()]).toEqual([
    'dashboard_description',
    'tags',
    'scope',
    'image_url',
    'is_featured',
    'availability_contexts',
    'tiles',
    'dashboard_filters',
    'variables',
  ]);
});

test('a new template is dirty once anything was entered', () => {
  expect(isDirty(null, testDraft())).toBe(false);
  expect(isDirty(null, testDraft({}, { tiles: '[ ]' }))).toBe(false);
  expect(isDirty(null, testDraft({ tags: ['a'] }))).toBe(true);
  expect(isDirty(null, testDraft({}, { variables: '[{}]' }))).toBe(true);
  expect(isDirty(null, testDraft({}, { tiles: '[' }))).toBe(true);
});
