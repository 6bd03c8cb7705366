import { expect, test } from 'vitest';
import { bundledSchema } from './schema.ts';
import type { JsonSchema } from './schema.ts';
import { variableTypes } from './variableTypes.ts';

test('reads the types of variable from the schema, and knows events where it says none', () => {
  expect(variableTypes(bundledSchema)).toEqual(['event']);
  const items: JsonSchema = { properties: { type: { enum: ['event', 'element'] } } };
  expect(variableTypes({ properties: { variables: { items } } })).toEqual(['event', 'element']);
  expect(variableTypes({})).toEqual(['event']);
});
