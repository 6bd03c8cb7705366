/** Builders for seeded tiles, each as PostHog of 2026 writes it. */
type Box = [x: number, y: number, w: number, h: number];
export type Tile = Record<string, unknown>;

const layouts = ([x, y, w, h]: Box) => ({ sm: { x, y, w, h, minW: 3, minH: 3 } });

function insight(name: string, box: Box, source: object, color: string | null = null): Tile {
  return {
    type: 'INSIGHT',
    name,
    description: '',
    query: { kind: 'InsightVizNode', source },
    layouts: layouts(box),
    color,
  };
}

/** A series: an event by name, or a placeholder such as `{SIGNUP}` in its place. */
const series = (event: string, math = 'total') =>
  /^\{.*\}$/.test(event) ? event : { kind: 'EventsNode', event, name: event, math };

const dateRange = { date_from: '-30d' };

export function trend(
  name: string,
  box: Box,
  event: string,
  display = 'ActionsLineGraph',
  color: string | null = null,
): Tile {
  return insight(
    name,
    box,
    {
      kind: 'TrendsQuery',
      series: [series(event, 'dau')],
      interval: 'week',
      dateRange,
      trendsFilter: { display },
    },
    color,
  );
}

export const number = (name: string, box: Box, event: string) =>
  trend(name, box, event, 'BoldNumber', 'blue');

export function funnel(name: string, box: Box, events: string[]): Tile {
  return insight(name, box, {
    kind: 'FunnelsQuery',
    series: events.map((event) => series(event)),
    dateRange,
    funnelsFilter: { funnelVizType: 'steps' },
  });
}

export function retention(name: string, box: Box, event: string): Tile {
  return insight(name, box, {
    kind: 'RetentionQuery',
    dateRange: { date_from: '-8w' },
    retentionFilter: {
      period: 'Week',
      targetEntity: { id: event, type: 'events' },
      returningEntity: { id: event, type: 'events' },
    },
  });
}

export const lifecycle = (name: string, box: Box, event: string) =>
  insight(name, box, {
    kind: 'LifecycleQuery',
    series: [series(event)],
    interval: 'week',
    dateRange,
  });

export const stickiness = (name: string, box: Box, event: string) =>
  insight(
    name,
    box,
    { kind: 'StickinessQuery', series: [series(event)], interval: 'day', dateRange },
    'purple',
  );

export function sql(name: string, box: Box, query: string): Tile {
  return {
    type: 'INSIGHT',
    name,
    description: '',
    query: { kind: 'DataTableNode', source: { kind: 'HogQLQuery', query } },
    layouts: layouts(box),
    color: null,
  };
}

export const text = (body: string, box: Box): Tile => ({
  type: 'TEXT',
  body,
  layouts: layouts(box),
  color: null,
});

export const button = (label: string, url: string, box: Box): Tile => ({
  type: 'BUTTON',
  button_tile: { url, text: label, placement: 'left', style: 'primary' },
  layouts: layouts(box),
});

/** A tile as it was written before queries, which newer servers translate or leave out (contract 6.1). */
export function legacy(name: string, box: Box, event: string): Tile {
  return {
    type: 'INSIGHT',
    name,
    description: '',
    filters: {
      insight: 'TRENDS',
      display: 'ActionsLineGraph',
      interval: 'day',
      date_from: '-30d',
      events: [{ id: event, type: 'events', math: 'dau' }],
    },
    layouts: layouts(box),
    color: 'green',
  };
}
