import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { OutputUnit } from '@cfworker/json-schema';
import { brokenParts } from './changes.ts';
import { kindOf } from './kind.ts';
import type { Facts } from './facts.ts';
import { problemOf } from './problem.ts';
import type { ProblemOf } from './problem.ts';
import type { JsonSchema } from './schema.ts';
import { pathOfError, schemaErrors, wordsIn } from './schemaErrors.ts';
import { jsonParts } from './template.ts';
import type { JsonPart, Template, TemplateDraft } from './template.ts';

/** No more than a person would read. */
const most = 100;

/**
 * Where the template, as it would be after a save, fails the schema. PostHog saves it all the same and refuses
 * when a dashboard is made of it (contract 5), so these are warnings. Parts that are not JSON are passed over.
 * Never throws: of a schema that breaks the validator nothing is said.
 */
export function schemaProblems(
  draft: TemplateDraft,
  schema: JsonSchema,
  base: Template | null = null,
): ProblemOf<'schema'>[] {
  const broken = brokenParts(draft.parts);
  const template = instanceOf(draft, broken, base);
  const problems = new Map<string, ProblemOf<'schema'>>();
  for (const error of schemaErrors(template, schema, 10 * most)) {
    const path = pathOfError(error);
    const facts = factsOf(error, valueAt(template, path));
    const { keyword, expected } = facts;
    const isOfBroken = broken.some((part) => expected[0] === quoted(part));
    if (keyword === 'required' && path.length === 0 && isOfBroken) continue;
    // All keys that are missing from one object are one problem.
    const key = JSON.stringify([path, keyword, keyword === 'required' || expected]);
    const known = problems.get(key)?.facts;
    if (known) known.expected = [...new Set([...known.expected, ...expected])];
    else if (problems.size < most) problems.set(key, problemOf('schema', 'warning', path, facts));
  }
  return [...problems.values()];
}

/** A field that the row has as null and nobody filled in stays null. */
function instanceOf(
  draft: TemplateDraft,
  broken: readonly JsonPart[],
  base: Template | null,
): Record<string, unknown> {
  const { fields, parts } = draft;
  const nullable = {
    template_name: fields.template_name,
    dashboard_description: fields.dashboard_description,
    tags: fields.tags,
    image_url: fields.image_url || null,
  };
  const kept = Object.entries(nullable).map(([field, value]) => [
    field,
    value?.length === 0 && base?.[field as keyof typeof nullable] === null ? null : value,
  ]);
  const parsed = jsonParts
    .filter((part) => !broken.includes(part))
    .map((part) => [part, JSON.parse(parts[part]) as unknown]);
  return Object.fromEntries([...kept, ['is_featured', fields.is_featured], ...parsed]);
}

function factsOf({ keyword, error }: OutputUnit, value: unknown): Facts['schema'] {
  switch (keyword) {
    case 'type': {
      const types = wordsIn(error.slice(error.indexOf('Expected')));
      return {
        keyword,
        expected: types.map((type) => typeNames[type] ?? type),
        found: kindOf(value),
      };
    }
    case 'required':
      return { keyword, expected: wordsIn(error).slice(0, 1).map(quoted), found: 'missing' };
    case 'enum':
    case 'const': {
      const allowed: unknown = JSON.parse(
        error.slice(error.search(/[[{"\d]|null|true|false/)).slice(0, -1),
      );
      return { keyword, expected: [allowed].flat().map(shown), found: shown(value) };
    }
    case 'minItems':
      return { keyword, expected: ['more items'], found: `a list of ${sizeOf(value)}` };
    case 'false':
      return { keyword, expected: ['nothing'], found: kindOf(value) };
    default:
      return { keyword, expected: [`what its rule “${keyword}” allows`], found: shown(value) };
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return kindOf(value);
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function valueAt(root: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[segment]
        : undefined,
    root,
  );
}
