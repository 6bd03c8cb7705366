import { expect, test } from 'vitest';
import { type JsonSchema, parseSchema } from './schema.ts';
import { isTame } from './tameSchema.ts';

const ofTemplates = (
  more: JsonSchema = {},
  fields: Record<string, JsonSchema> = {},
): JsonSchema => ({
  properties: { template_name: {}, tiles: {}, ...fields },
  ...more,
});

/** Small as text, and too much work for anyone. */
function doubling(levels: number): JsonSchema {
  const level = (n: number) => ({ anyOf: [{ $ref: `#/$defs/l${n}` }, { $ref: `#/$defs/l${n}` }] });
  const $defs = Object.fromEntries(
    Array.from({ length: levels }, (_, n) => [`l${n}`, n + 1 < levels ? level(n + 1) : false]),
  );
  return ofTemplates({ $defs, anyOf: [level(0), {}] });
}

const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`f${n}`, {}]));

test.each([
  ['a pattern that takes years', ofTemplates({}, { template_name: { pattern: '^(a+)+$' } })],
  ['what doubles at each level', doubling(40)],
  ['a hundred thousand fields', ofTemplates({}, fields)],
])('%s is not taken for a schema of templates', (_, schema) => {
  expect(parseSchema(schema)).toBeNull();
});

test('a schema may refer to itself, and to what refers to others', () => {
  const tile = { type: 'object', properties: { inner: { $ref: '#/$defs/tile' } } };
  const schema = ofTemplates({ $defs: { tile } }, { tiles: { items: { $ref: '#/$defs/tile' } } });
  expect(parseSchema(schema)).toEqual(schema);
  expect(isTame(doubling(8))).toBe(true);
});
