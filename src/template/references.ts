import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { pathOf, walkJson } from '#lib/walkJson.ts';
import type { Facts } from './facts.ts';
import { isObject } from './kind.ts';
import { wholeId } from './placeholders.ts';

/** Something that exists in one project only. */
export interface Reference {
  what: Facts['not-portable']['what'];
  reference: string;
  /** To the id or name itself, from the root of what was searched. */
  path: JsonPath;
}

/**
 * Actions, cohorts and warehouse tables, in queries, in legacy filters and in the defaults of variables
 * (contract 6.3, which counts in queries only).
 */
export function* referencesIn(value: unknown): Generator<Reference, void, undefined> {
  for (const place of walkJson(value)) {
    if (!isObject(place.value)) continue;
    const found = referenceOf(place.value);
    if (found === null) continue;
    const held = place.value[found.key];
    const ids: unknown[] = Array.isArray(held) ? held : [held];
    for (const [index, id] of ids.entries()) {
      if (!isReference(id)) continue;
      const path = [...pathOf(place), found.key, ...(Array.isArray(held) ? [index] : [])];
      yield { what: found.what, reference: String(id), path };
    }
  }
}

function referenceOf(
  node: Record<string, unknown>,
): { what: Reference['what']; key: string } | null {
  const { kind, type } = node;
  if (kind === 'ActionsNode' || type === 'actions') return { what: 'action', key: 'id' };
  if (type === 'cohort' || type === 'static-cohort' || type === 'precalculated-cohort') {
    return { what: 'cohort', key: 'value' };
  }
  if (node['breakdown_type'] === 'cohort') return { what: 'cohort', key: 'breakdown' };
  const isWarehouse = typeof kind === 'string' && kind.endsWith('DataWarehouseNode');
  if (isWarehouse || type === 'data_warehouse')
    return { what: 'warehouse table', key: 'table_name' };
  return null;
}

/** “all” is PostHog's word for everybody, and a placeholder is no reference yet. */
function isReference(id: unknown): id is string | number {
  if (typeof id === 'number') return id !== 0;
  return typeof id === 'string' && id !== '' && id !== 'all' && wholeId(id) === null;
}
