import { isObject } from './kind.ts';

/** One of the things that an insight counts. */
export interface Series {
  /** The event, action or table, by its name; of a placeholder that was not filled in, its text. */
  label: string;
  kind: 'event' | 'action' | 'table' | 'literal';
  /** How it is counted; null: not said. */
  math: string | null;
}

/** What a tile counts, from its `query` or, where it has none, its legacy `filters` (contract 6.3), in their order. */
export function seriesOf(tile: unknown): Series[] {
  if (!isObject(tile)) return [];
  const { query, filters } = tile;
  if (isObject(query)) return querySeries(query);
  return isObject(filters) ? legacySeries(filters) : [];
}

function querySeries(query: Record<string, unknown>): Series[] {
  const source = isObject(query['source']) ? query['source'] : query;
  const retention = isObject(source['retentionFilter']) ? source['retentionFilter'] : {};
  return [
    ...listOf(source['series']),
    ...[retention['targetEntity'], retention['returningEntity']].flatMap(seriesIn),
    // The table of events, of one kind alone.
    ...(typeof source['event'] === 'string' ? [named(source['event'], 'event', source)] : []),
  ];
}

function legacySeries(filters: Record<string, unknown>): Series[] {
  return [
    ...['events', 'actions', 'data_warehouse', 'new_entity'].flatMap((key) => listOf(filters[key])),
    ...[filters['target_entity'], filters['returning_entity']].flatMap(seriesIn),
  ];
}

function listOf(value: unknown): Series[] {
  return Array.isArray(value) ? value.flatMap(seriesIn) : seriesIn(value);
}

/** A node of a query, or an entity of legacy filters; nothing of anything else. */
function seriesIn(value: unknown): Series[] {
  if (typeof value === 'string') return [{ label: value, kind: 'literal', math: null }];
  if (!isObject(value)) return [];
  const { kind, type } = value;
  if (Array.isArray(value['nodes'])) return listOf(value['nodes']);
  if (kind === 'ActionsNode' || type === 'actions') {
    return [named(textOf(value['name']) ?? `Action ${String(value['id'])}`, 'action', value)];
  }
  if (kind === 'DataWarehouseNode' || type === 'data_warehouse') {
    const table = textOf(value['table_name']) ?? textOf(value['name']) ?? String(value['id']);
    return [named(table, 'table', value)];
  }
  const event = textOf(value['event']) ?? textOf(value['id']);
  return [named(event ?? 'All events', 'event', value)];
}

function named(label: string, kind: Series['kind'], from: Record<string, unknown>): Series {
  const custom = textOf(from['custom_name']);
  const isNamed = custom !== null && custom !== label;
  return { label: isNamed ? `${custom} (${label})` : label, kind, math: textOf(from['math']) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
