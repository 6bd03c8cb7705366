import { checkJson, sameJson } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeDocument, readDocument } from './document.ts';
import { locate } from './locate.ts';
import { sentence } from './problem.ts';
import { scopes } from './template.ts';
import type { TemplateDraft } from './template.ts';
import { testDraft } from './testTemplate.ts';

const all = { featured: true, contexts: true };
const partText = fc
  .tuple(fc.jsonValue({ maxDepth: 2 }), fc.nat(4))
  .map(([value, indent]) => JSON.stringify(value, null, indent));
const someDraft: fc.Arbitrary<TemplateDraft> = fc.record({
  fields: fc.record({
    template_name: fc.string(),
    dashboard_description: fc.string(),
    tags: fc.array(fc.string()),
    image_url: fc.string(),
    scope: fc.constantFrom(...scopes),
    is_featured: fc.boolean(),
    availability_contexts: fc.array(fc.string()),
  }),
  parts: fc.record({ tiles: partText, dashboard_filters: partText, variables: partText }),
});

const compose = (draft: TemplateDraft): string => composeDocument(draft, all) ?? 'broken';
const read = (text: string, base = testDraft()) => {
  const reading = readDocument(text, base);
  if (!reading.ok) throw new Error(reading.problems.map(sentence).join(' '));
  return reading;
};

test('reads back what it wrote, to the letter where nothing changed', () => {
  fc.assert(
    fc.property(someDraft, (draft) => {
      expect(read(compose(draft), draft)).toEqual({ ok: true, draft, ignored: [] });
    }),
  );
});

test('carries a whole template over onto any other', () => {
  fc.assert(
    fc.property(someDraft, someDraft, (draft, other) => {
      const { draft: taken } = read(compose(draft), other);
      expect(taken.fields).toEqual(draft.fields);
      expect(sameJson(taken.parts.tiles, draft.parts.tiles)).toBe(true);
      expect(sameJson(taken.parts.variables, draft.parts.variables)).toBe(true);
    }),
  );
});

test('writes the keys in the order of PostHog and only those the server knows', () => {
  const keys = Object.keys(JSON.parse(compose(testDraft())) as object);
  expect(keys).toEqual([
    'template_name',
    'dashboard_description',
    'dashboard_filters',
    'tiles',
    'variables',
    'tags',
    'image_url',
    'scope',
    'is_featured',
    'availability_contexts',
  ]);
  const old = composeDocument(testDraft(), { featured: false, contexts: false });
  expect(Object.keys(JSON.parse(old ?? '') as object)).toEqual(keys.slice(0, 8));
});

test('cannot write a document while a part is no JSON', () => {
  expect(composeDocument(testDraft({}, { variables: '[,]' }), all)).toBeNull();
});

test('editing one part leaves the text of the others as it was', () => {
  const base = testDraft(
    {},
    { tiles: '[ {"n":12345678901234567890} ]', variables: '[ ]', dashboard_filters: '{ }' },
  );
  const edited = compose(base).replace('"dashboard_filters": {}', '"dashboard_filters": {"a":1.0}');
  expect(read(edited, base).draft.parts).toEqual({
    ...base.parts,
    dashboard_filters: '{\n  "a": 1.0\n}',
  });
});

test('an absent key leaves the value alone, null empties it', () => {
  const base = testDraft({ template_name: 'Kept', tags: ['gone'], scope: 'global' });
  const { fields } = read('{"tags": null, "scope": null, "tiles": []}', base).draft;
  expect(fields).toEqual({ ...base.fields, tags: [] });
});

test('names the keys that no save sends', () => {
  const { ignored } = read(
    '{"id":"x","team_id":1,"created_by":null,"deleted":true,"tags":[],"x":1}',
  );
  expect(ignored).toEqual(['id', 'team_id', 'created_by', 'deleted', 'x']);
});

test.each([
  ['{"template_name": 5}', 'field-type', '5'],
  ['{"tags": "a"}', 'field-type', '"a"'],
  ['{"tags": ["a", 1]}', 'field-type', '["a", 1]'],
  ['{"scope": "galaxy"}', 'field-type', '"galaxy"'],
  ['{"is_featured": "true"}', 'field-type', '"true"'],
  ['[1]', 'document-type', '[1]'],
  ['{"tiles": [], "tiles": [1]}', 'duplicate-key', '[1]'],
])('refuses %s and leads to the place', (text, code, place) => {
  const reading = readDocument(text, testDraft());
  if (reading.ok) throw new Error('it was taken');
  expect(reading.problems).toHaveLength(1);
  const problem = reading.problems[0];
  expect(problem).toMatchObject({ code, blocks: true, severity: 'error' });
  const range = locate(text, problem?.path ?? []);
  expect(range && text.slice(range.offset, range.offset + range.length)).toBe(place);
});

test('says where a document stops being JSON', () => {
  const reading = readDocument('{"tags": [}', testDraft());
  expect(reading).toMatchObject({
    ok: false,
    problems: [{ code: 'json-syntax', facts: { offset: 10 } }],
  });
  expect(readDocument('', testDraft()).ok).toBe(false);
});

test('keys that poison an object are data like any other', () => {
  const { ignored, draft } = read('{"__proto__": {"tags": ["x"]}, "constructor": 1}');
  expect(ignored).toEqual(['__proto__', 'constructor']);
  expect(draft.fields.tags).toEqual([]);
  expect(checkJson(compose(draft))).toBeTruthy();
});
