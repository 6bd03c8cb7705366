type Tile = Record<string, unknown>;

/** An event by its name, or a variable in braces. */
type Event = string;

export const pageview = '$pageview';

const dateRange = { date_from: '-30d' };

/** A placeholder stands in the place of the whole node: PostHog fills in its default (contract 6.5). */
function series(event: Event, math?: string): unknown {
  if (event.startsWith('{')) return event;
  return { kind: 'EventsNode', event, name: event, ...(math === undefined ? {} : { math }) };
}

function insight(name: string, source: Record<string, unknown>, color: string | null = null): Tile {
  const query = { kind: 'InsightVizNode', source };
  return { type: 'INSIGHT', name, description: '', query, color };
}

interface TrendLook {
  display?: string;
  interval?: string;
  from?: string;
  breakdown?: string;
}

export function trend(
  name: string,
  event: Event,
  math = 'dau',
  { display = 'ActionsLineGraph', interval = 'day', from = '-30d', breakdown }: TrendLook = {},
): Tile {
  return insight(name, {
    kind: 'TrendsQuery',
    series: [series(event, math)],
    interval,
    dateRange: { date_from: from },
    trendsFilter: { display },
    ...(breakdown === undefined ? {} : { breakdownFilter: { breakdown, breakdown_type: 'event' } }),
  });
}

export const number = (name: string, event: Event, math?: string) => ({
  ...trend(name, event, math, { display: 'BoldNumber' }),
  color: 'blue',
});

export const table = (name: string, event: Event, breakdown: string) =>
  trend(name, event, 'total', { display: 'ActionsTable', breakdown });

export const funnel = (name: string, events: Event[]) =>
  insight(
    name,
    {
      kind: 'FunnelsQuery',
      series: events.map((event) => series(event)),
      dateRange,
      funnelsFilter: { funnelVizType: 'steps' },
    },
    'green',
  );

export const stickiness = (name: string, event: Event) =>
  insight(name, {
    kind: 'StickinessQuery',
    series: [series(event, 'dau')],
    interval: 'day',
    dateRange: { date_from: '-7d' },
  });

export const lifecycle = (name: string, event: Event) =>
  insight(name, { kind: 'LifecycleQuery', series: [series(event)], interval: 'week', dateRange });

/** A retention's entities are no nodes; a placeholder stands for one all the same. */
export function retention(name: string, event: Event): Tile {
  const entity = event.startsWith('{') ? event : { id: event, name: event, type: 'events' };
  return insight(
    name,
    {
      kind: 'RetentionQuery',
      retentionFilter: {
        period: 'Week',
        totalIntervals: 8,
        retentionType: 'retention_first_time',
        targetEntity: entity,
        returningEntity: entity,
      },
    },
    'purple',
  );
}

export const text = (body: string): Tile => ({ type: 'TEXT', body });
