import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locate } from './locate.ts';
import { sentence } from './problem.ts';
import { bundledSchema, parseSchema, partSchema } from './schema.ts';
import type { JsonSchema } from './schema.ts';
import { schemaDifferences } from './schemaDifferences.ts';
import { schemaProblems } from './schemaProblems.ts';
import { sharedTemplates } from './sharedTemplates.ts';
import type { Template, TemplateDraft } from './template.ts';
import { testDraft, testTemplate } from './testTemplate.ts';

const tiles = '[{"type": "TEXT"}]';
const said = (
  draft: TemplateDraft,
  schema = bundledSchema,
  base: Template | null = null,
): string[] =>
  schemaProblems(draft, schema, base).map(
    (problem) => `${problem.path.join('/')}: ${sentence(problem)}`,
  );
const saidOf = (parts: Partial<TemplateDraft['parts']>, schema = bundledSchema): string[] =>
  said(testDraft({}, { tiles, ...parts }), schema);
const never = 'It saves, but no dashboard can be made from the template.';

test('a schema of templates is taken, as text and parsed', () => {
  expect(parseSchema(JSON.stringify(bundledSchema))).toEqual(bundledSchema);
  expect(parseSchema(structuredClone(bundledSchema))).toEqual(bundledSchema);
});

test.each([
  ['a page', '<!doctype html><title>Log in</title>'],
  ['nothing', ''],
  ['an error', { type: 'authentication_error', code: 'not_authenticated' }],
  ['a list', [bundledSchema]],
  ['another schema', { type: 'object', properties: { name: { type: 'string' } } }],
  [
    'a reference to nowhere',
    { properties: { template_name: {}, tiles: { $ref: '#/definitions/x' } } },
  ],
  ['a pattern that is none', { properties: { template_name: { pattern: '(' }, tiles: {} } }],
  ['endless recursion', { $ref: '#', properties: { template_name: {}, tiles: {} } }],
])('%s is not taken for a schema of templates', (_, answer) => {
  expect(parseSchema(answer)).toBeNull();
});

test('what a part must be is the schema’s own, with the definitions it refers to', () => {
  expect(partSchema(bundledSchema, 'tiles')).toEqual(bundledSchema.properties?.['tiles']);
  const schema: JsonSchema = {
    definitions: { tile: { type: 'object' } },
    properties: { tiles: { items: { $ref: '#/definitions/tile' } } },
  };
  expect(partSchema(schema, 'tiles')).toEqual({
    definitions: schema['definitions'],
    items: { $ref: '#/definitions/tile' },
  });
  expect(partSchema(schema, 'variables')).toBeNull();
});

test.each(Object.entries(sharedTemplates()))('%s passes the bundled schema', (_, draft) => {
  expect(said(draft)).toEqual([]);
});

test.each([
  [
    { tiles: '[]' },
    [`tiles: PostHog's schema wants more items here, and this is a list of 0. ${never}`],
  ],
  [
    { tiles: '[1]' },
    [`tiles/0: PostHog's schema wants an object here, and this is a number. ${never}`],
  ],
  [
    { variables: '"x"' },
    [`variables: PostHog's schema wants a list or null here, and this is text. ${never}`],
  ],
  [
    { variables: '[{"id": "A", "name": "A", "type": "events", "default": {}, "required": true}]' },
    [
      `variables/0: PostHog's schema wants the key “description” here, which is missing. ${never}`,
      `variables/0/type: PostHog's schema wants “event” here, and this is “events”. ${never}`,
    ],
  ],
  [
    { variables: '[{"id": "A", "name": "A", "required": true}]' },
    [
      `variables/0: PostHog's schema wants the keys “type”, “default” and “description” here, which are missing. ${never}`,
    ],
  ],
  [{ variables: 'null' }, []],
  [
    { dashboard_filters: '[]' },
    [`dashboard_filters: PostHog's schema wants an object here, and this is a list. ${never}`],
  ],
  [{ variables: '[' }, []],
  [{ tiles: '[' }, []],
])('%j is told in words', (parts, expected) => {
  expect(saidOf(parts)).toEqual(expected);
});

test('what the row has as null and nobody filled in fails as null', () => {
  const base = testTemplate({ tags: null, dashboard_description: null });
  expect(said(testDraft({}, { tiles }), bundledSchema, base)).toEqual([
    `dashboard_description: PostHog's schema wants text here, and this is null. ${never}`,
    `tags: PostHog's schema wants a list here, and this is null. ${never}`,
  ]);
  expect(
    said(testDraft({ tags: ['a'], dashboard_description: 'b' }, { tiles }), bundledSchema, base),
  ).toEqual([]);
});

test('every problem leads to a place in the text', () => {
  const variables = '[{"id": 1, "a/b": {}}, {"type": "event"}, 5]';
  for (const { path } of schemaProblems(testDraft({}, { tiles, variables }), bundledSchema)) {
    expect(locate(variables, path.slice(1))).not.toEqual(locate(variables, []));
  }
});

test.each<[string, JsonSchema]>([
  [
    'oneOf that holds twice',
    { properties: { tiles: { oneOf: [{ type: 'array' }, { minItems: 1 }] } } },
  ],
  ['false', { properties: { tiles: false } }],
  ['an unknown rule', { properties: { tiles: { items: { propertyNames: { maxLength: 1 } } } } }],
  ['not', { properties: { tiles: { not: { type: 'array' } } } }],
])('a schema with %s has something to say', (_, schema) => {
  const problems = saidOf({}, schema);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every((text) => text.startsWith('tiles'))).toBe(true);
});

test('a document that fails a hundred thousand times is told of a hundred', () => {
  const many = JSON.stringify(Array.from({ length: 100_000 }, () => 1));
  const count = saidOf({ tiles: many }).length;
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(100);
});

test('never throws, whatever the schema is', () => {
  const anything = fc.dictionary(
    fc.constantFrom(
      'type',
      'items',
      'anyOf',
      'properties',
      'required',
      'pattern',
      '$ref',
      'enum',
      'not',
    ),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(anything, (schema) => {
      expect(() => saidOf({}, { properties: { tiles: schema } } as JsonSchema)).not.toThrow();
    }),
  );
});

test('says where a server’s schema and the bundled one differ', () => {
  const server = structuredClone(bundledSchema);
  delete server.properties?.['is_featured'];
  server.required?.reverse();
  const choices: JsonSchema = server.properties?.['variables'] as JsonSchema;
  const variable: JsonSchema = choices.anyOf?.[0]?.items as JsonSchema;
  variable.properties = { ...variable.properties, type: { enum: ['event', 'element'] } };
  expect(schemaDifferences(bundledSchema, bundledSchema)).toEqual([]);
  expect(schemaDifferences(server, bundledSchema).map(({ path }) => path.join('/'))).toEqual([
    'properties/variables/anyOf/0/items/properties/type/description',
    'properties/variables/anyOf/0/items/properties/type/enum',
    'properties/is_featured',
  ]);
});
