import { expect, test } from 'vitest';
import { bundledSchema, type JsonSchema } from './schema.ts';
import { schemaDifferences } from './schemaDifferences.ts';
import { schemaDifferenceWords, schemaEdition } from './schemaDifferenceWords.ts';

/** The bundled schema, changed as text: what a server may send instead of it. */
function edited(change: (text: string) => string): JsonSchema {
  return JSON.parse(change(JSON.stringify(bundledSchema)));
}

function said(schema: JsonSchema) {
  const differences = schemaDifferences(schema, bundledSchema);
  return [schemaEdition(differences), ...differences.map(schemaDifferenceWords)];
}

test('the bundled schema is the same as itself', () => {
  expect(said(bundledSchema)).toEqual(['same']);
});

test('the schemas of other years are recognised (contract 5)', () => {
  const { is_featured: _none, ...properties } = bundledSchema.properties ?? {};
  expect(said({ ...bundledSchema, properties })).toEqual([
    'old',
    'is_featured: not in the schema of this PostHog',
  ]);
  const newer = edited((text) => text.replace('["event"]', '["event","element"]'));
  expect(said(newer)).toEqual(['newer', 'variables › type: values also "element"']);
});

test('what nobody has seen yet is told place by place', () => {
  const strange = edited((text) =>
    text
      .replace('"minItems":1', '"minItems":2')
      .replace('"required":["template_name",', '"required":["tags",')
      .replace('"team_id":', '"colour":{"type":"string"},"team_id":'),
  );
  expect(said(strange)).toEqual([
    null,
    'template: what must be there also "tags", without "template_name"',
    'tiles: least number 2 instead of 1',
    'colour: only in the schema of this PostHog',
  ]);
});
