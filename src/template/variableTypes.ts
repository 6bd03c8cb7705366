import { walkJson } from '#lib/walkJson.ts';
import { isObject } from './kind.ts';
import { partSchema } from './schema.ts';
import type { JsonSchema } from './schema.ts';

/** The types of variable that the schema knows: `event`, and of newer PostHogs `element` (contract 6.5). */
export function variableTypes(schema: JsonSchema): string[] {
  for (const { value } of walkJson(partSchema(schema, 'variables'))) {
    const properties = isObject(value) ? value['properties'] : null;
    const type = isObject(properties) ? properties['type'] : null;
    const known: unknown = isObject(type) ? type['enum'] : null;
    if (Array.isArray(known)) return known.filter((each) => typeof each === 'string');
  }
  return ['event'];
}
