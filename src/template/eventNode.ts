import { isObject } from './kind.ts';

/** Which ways of counting an insight knows: any, only those that count people, only the funnel's own, none. */
export type MathOptions = 'all' | 'actors' | 'funnels' | 'none';

const actorMath = ['dau', 'weekly_active', 'monthly_active', 'unique_group', 'hogql'];
const funnelMath = ['first_time_for_user', 'first_time_for_user_with_filters'];

/**
 * What PostHog makes of a variable's event or action when it stands in a query: `{id, type, math…}` becomes an
 * EventsNode or ActionsNode; nothing empty is kept. Property filters are taken over as they are: PostHog also
 * repairs forms from before 2022, which no variable editor writes.
 */
export function eventNode(entity: unknown, math: MathOptions): Record<string, unknown> {
  const from = isObject(entity) ? entity : {};
  const node = {
    ...identityOf(from, math),
    name: from['name'] || undefined,
    custom_name: from['custom_name'] || undefined,
    ...(from['type'] === 'data_warehouse' ? pick(from, warehouseKeys) : {}),
    properties: from['properties'],
    ...mathOf(from, math),
  };
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !isEmpty(value)));
}

/** What PostHog makes of it in a retention query: the entity, stripped to what the query knows. */
export function retentionEntity(entity: unknown): Record<string, unknown> {
  return pick(isObject(entity) ? entity : {}, retentionKeys);
}

const retentionKeys = ['id', 'kind', 'name', 'type', 'order', 'uuid', 'custom_name'];
const warehouseKeys = ['timestamp_field', 'table_name', 'id_field', 'distinct_id_field'];
const mathKeys = ['math_property', 'math_property_type', 'math_hogql', 'math_group_type_index'];

function identityOf(from: Record<string, unknown>, math: MathOptions): Record<string, unknown> {
  switch (from['type']) {
    case 'actions':
      return { kind: 'ActionsNode', id: from['id'] };
    case 'data_warehouse':
      return { kind: 'DataWarehouseNode', id: from['id'] };
    case 'groups': {
      const nested: unknown[] = Array.isArray(from['nestedFilters']) ? from['nestedFilters'] : [];
      const nodes = nested.map((inner) => eventNode(inner, math));
      return { kind: 'GroupNode', operator: from['operator'], nodes };
    }
    default:
      return { kind: 'EventsNode', event: from['id'] };
  }
}

function mathOf(from: Record<string, unknown>, options: MathOptions): Record<string, unknown> {
  const { math } = from;
  switch (options) {
    case 'none':
      return {};
    case 'funnels':
      return {
        math: funnelMath.some((known) => known === math) ? math : undefined,
        optionalInFunnel: from['optionalInFunnel'] ? true : undefined,
      };
    case 'actors':
      if (!actorMath.some((known) => known === math)) return { math: 'dau' };
      break;
    case 'all':
  }
  return { math: math || 'total', ...pick(from, mathKeys) };
}

function pick(from: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]]));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
