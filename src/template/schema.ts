import { Validator } from '@cfworker/json-schema';
import type { Schema } from '@cfworker/json-schema';
import { isObject } from './kind.ts';
import { isTame } from './tameSchema.ts';
import type { JsonPart } from './template.ts';

export type JsonSchema = Schema;

/**
 * What PostHog's schema endpoint answers (contract 5, its S2: 2026, until after June), written from the
 * contract's table. For keys, which the endpoint refuses, and for servers that answer something else.
 */
export const bundledSchema: JsonSchema = {
  type: 'object',
  required: ['template_name', 'dashboard_description', 'dashboard_filters', 'tiles'],
  properties: {
    id: described('string', 'The id of the dashboard template'),
    template_name: described('string', 'The name of the dashboard template'),
    team_id: described(['number', 'null'], 'The team this dashboard template belongs to'),
    created_at: described('string', 'When the dashboard template was created'),
    image_url: described(['string', 'null'], 'The image of the dashboard template'),
    dashboard_description: described('string', 'The description of the dashboard template'),
    dashboard_filters: described('object', 'The filters of the dashboard template'),
    tiles: {
      ...described('array', 'The tiles of the dashboard template'),
      minItems: 1,
      items: { type: 'object' },
    },
    variables: {
      description: 'The variables of the dashboard template',
      anyOf: [
        {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'name', 'type', 'default', 'description', 'required'],
            properties: {
              id: described('string', 'The id of the variable'),
              name: described('string', 'The name of the variable'),
              type: { description: 'The type of the variable', enum: ['event'] },
              default: described('object', 'The default value of the variable'),
              description: described('string', 'The description of the variable'),
              required: described('boolean', 'Whether the variable is required'),
            },
          },
        },
        { type: 'null' },
      ],
    },
    tags: {
      ...described('array', 'The tags of the dashboard template'),
      items: { type: 'string' },
    },
    is_featured: described(
      'boolean',
      'Whether this template is manually marked as featured in the UI',
    ),
  },
};

/**
 * A server's answer as a schema of templates, or null when it is something else (a page of HTML, an error, the
 * schema of another thing, one that cannot be used). Takes the text or what was parsed from it.
 */
export function parseSchema(answer: unknown): JsonSchema | null {
  const schema = typeof answer === 'string' ? parsedOrNull(answer) : answer;
  if (!isObject(schema)) return null;
  const { properties } = schema;
  if (!isObject(properties) || !isObject(properties['tiles']) || !properties['template_name']) {
    return null;
  }
  if (!isTame(schema)) return null;
  try {
    // Unknown references, patterns that are none and endless recursion show when it is used once.
    new Validator(schema, '7').validate({ template_name: '', tiles: [{}], variables: [{}] });
  } catch {
    return null;
  }
  return schema;
}

/** What the schema says of one part, with the definitions it may refer to; null when it says nothing. */
export function partSchema(schema: JsonSchema, part: JsonPart): JsonSchema | null {
  const own = schema.properties?.[part];
  if (!isObject(own)) return null;
  const shared = ['$schema', 'definitions', '$defs'].filter((key) => key in schema);
  return { ...Object.fromEntries(shared.map((key) => [key, schema[key]])), ...own };
}

function described(type: NonNullable<Schema['type']>, description: string): JsonSchema {
  return { type, description };
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
