import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { isObject, kindOf } from './kind.ts';
import type { JsonSchema } from './schema.ts';

/** A place where two schemas differ; undefined where one says nothing. */
export interface SchemaDifference {
  path: JsonPath;
  server: unknown;
  bundled: unknown;
}

/** What the server's schema and the bundled one do not agree on; the order of keys, and of `required`, does not count. */
export function schemaDifferences(server: JsonSchema, bundled: JsonSchema): SchemaDifference[] {
  return differences(server, bundled, []);
}

function differences(server: unknown, bundled: unknown, path: JsonPath): SchemaDifference[] {
  if (isObject(server) && isObject(bundled)) {
    const keys = new Set([...Object.keys(bundled), ...Object.keys(server)]);
    return [...keys].flatMap((key) => differences(server[key], bundled[key], [...path, key]));
  }
  if (Array.isArray(server) && Array.isArray(bundled) && [...server, ...bundled].some(isObject)) {
    const longest = Array.from({ length: Math.max(server.length, bundled.length) });
    return longest.flatMap((_, index) =>
      differences(server[index], bundled[index], [...path, index]),
    );
  }
  return canonical(server) === canonical(bundled) ? [] : [{ path, server, bundled }];
}

/** Lists in schemas are sets (required, enum, type). */
function canonical(value: unknown): string {
  const items: unknown[] | null = Array.isArray(value) ? value : null;
  return `${kindOf(value)} ${JSON.stringify(items?.map((item) => JSON.stringify(item)).toSorted() ?? value)}`;
}
