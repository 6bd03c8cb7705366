import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { isObject } from './kind.ts';
import type { SchemaDifference } from './schemaDifferences.ts';

/** What schemas call their rules, where the word is not plain enough. */
const ruleNames: Record<string, string> = {
  enum: 'values',
  required: 'what must be there',
  minItems: 'least number',
  maxItems: 'largest number',
};

/** “variables › type: values also "element"”: what a server's schema says that the bundled one does not. */
export function schemaDifferenceWords({ path, server, bundled }: SchemaDifference): string {
  const place = namesIn(path).join(' › ') || 'template';
  if (path.at(-2) === 'properties') {
    if (server === undefined) return `${place}: not in the schema of this PostHog`;
    if (bundled === undefined) return `${place}: only in the schema of this PostHog`;
  }
  const rule = String(path.findLast((segment) => typeof segment === 'string') ?? 'schema');
  const name = Object.hasOwn(ruleNames, rule) ? ruleNames[rule] : rule;
  if (Array.isArray(server) && Array.isArray(bundled)) {
    const [now, before] = [server.map(shown), bundled.map(shown)];
    const more = now.filter((item) => !before.includes(item));
    const less = before.filter((item) => !now.includes(item));
    const words = [
      ...(more.length > 0 ? [`also ${more.join(', ')}`] : []),
      ...(less.length > 0 ? [`without ${less.join(', ')}`] : []),
    ];
    return `${place}: ${name} ${words.join(', ')}`;
  }
  return `${place}: ${name} ${shown(server)} instead of ${shown(bundled)}`;
}

/**
 * Which of PostHog's schemas one is, told by where it differs from the bundled one (contract 5): of the years to
 * 2025, of the first half of 2026, of later; null: one that nobody has seen yet.
 */
export function schemaEdition(
  differences: readonly SchemaDifference[],
): 'old' | 'same' | 'newer' | null {
  const [only, second] = differences;
  if (only === undefined) return 'same';
  if (second !== undefined) return null;
  const place = namesIn(only.path).join('.');
  if (place === 'is_featured' && only.server === undefined) return 'old';
  const values: unknown = place === 'variables.type' ? only.server : null;
  return Array.isArray(values) && values.length === 2 && values.includes('element')
    ? 'newer'
    : null;
}

/** The properties that a path goes through. */
function namesIn(path: JsonPath): string[] {
  return path.flatMap((segment, index) =>
    path[index - 1] === 'properties' && typeof segment === 'string' ? [segment] : [],
  );
}

const longest = 60;

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (isObject(value) || Array.isArray(value)) {
    const text = JSON.stringify(value);
    return text.length > longest ? 'something longer' : text;
  }
  return JSON.stringify(value);
}
