import { isObject } from './kind.ts';

export type TileKind =
  | 'line'
  | 'bar'
  | 'number'
  | 'pie'
  | 'funnel'
  | 'retention'
  | 'table'
  | 'world'
  | 'lifecycle'
  | 'stickiness'
  | 'paths'
  | 'sql'
  | 'text'
  | 'button'
  | 'widget'
  | 'unknown';

const byType: Record<string, TileKind> = { TEXT: 'text', BUTTON: 'button', WIDGET: 'widget' };

const byQuery: Record<string, TileKind> = {
  FunnelsQuery: 'funnel',
  RetentionQuery: 'retention',
  PathsQuery: 'paths',
  LifecycleQuery: 'lifecycle',
  StickinessQuery: 'stickiness',
  HogQLQuery: 'sql',
  EventsQuery: 'table',
  ActorsQuery: 'table',
  PersonsNode: 'table',
};

const byInsight: Record<string, TileKind> = {
  FUNNELS: 'funnel',
  RETENTION: 'retention',
  PATHS: 'paths',
  LIFECYCLE: 'lifecycle',
  STICKINESS: 'stickiness',
};

const byDisplay: Record<string, TileKind> = {
  BoldNumber: 'number',
  Metric: 'number',
  ActionsPie: 'pie',
  ActionsTable: 'table',
  WorldMap: 'world',
  ActionsBar: 'bar',
  ActionsBarValue: 'bar',
  ActionsStackedBar: 'bar',
  ActionsUnstackedBar: 'bar',
};

/** What a tile draws, from its `query` or, where it has none, its legacy `filters` (contract 6.3). */
export function tileKind(tile: Record<string, unknown>): TileKind {
  const { type, query, filters } = tile;
  const special = typeof type === 'string' ? lookUp(byType, type) : null;
  if (special) return special;
  if (isObject(query)) return queryKind(query);
  return isObject(filters) ? legacyKind(filters) : 'unknown';
}

function queryKind(query: Record<string, unknown>): TileKind {
  const { kind, source } = query;
  const inner = isObject(source) ? source : query;
  if (inner['kind'] === 'TrendsQuery') return displayKind(inner['trendsFilter']);
  return lookUp(byQuery, inner['kind']) ?? (kind === 'DataTableNode' ? 'table' : 'unknown');
}

/** A legacy tile without `insight` is a trend, as PostHog has it. */
function legacyKind(filters: Record<string, unknown>): TileKind {
  return lookUp(byInsight, filters['insight']) ?? displayKind(filters);
}

function displayKind(holder: unknown): TileKind {
  return (isObject(holder) ? lookUp(byDisplay, holder['display']) : null) ?? 'line';
}

function lookUp(kinds: Record<string, TileKind>, key: unknown): TileKind | null {
  return typeof key === 'string' && Object.hasOwn(kinds, key) ? (kinds[key] ?? null) : null;
}
