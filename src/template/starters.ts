import type { Size } from './layout.ts';
import type { TileKind } from './tileKind.ts';

/** A tile to begin with. It works at once on any PostHog: it asks for nothing but what is captured by itself. */
export interface Starter {
  label: string;
  /** One line, of what it shows. */
  hint: string;
  kind: TileKind;
  /** Without a place in the grid. */
  tile: Record<string, unknown>;
  /** Where the size that PostHog gives such a tile would not do. */
  size?: Size;
}

const pageview = { kind: 'EventsNode', event: '$pageview', name: '$pageview' };
const visitors = { ...pageview, math: 'dau' };

/** In the shapes that PostHog of today writes itself (contract 6.1 and 6.3). */
export const starters: readonly Starter[] = [
  {
    label: 'Trend',
    hint: 'A line over the last 30 days',
    kind: 'line',
    tile: insight('Visitors by day', 'How many people came each day', {
      kind: 'TrendsQuery',
      series: [visitors],
      interval: 'day',
      dateRange: { date_from: '-30d' },
      trendsFilter: { display: 'ActionsLineGraph' },
    }),
  },
  {
    label: 'Bars',
    hint: 'A bar for each week',
    kind: 'bar',
    tile: insight('Page views by week', 'How many pages were seen each week', {
      kind: 'TrendsQuery',
      series: [{ ...pageview, math: 'total' }],
      interval: 'week',
      dateRange: { date_from: '-90d' },
      trendsFilter: { display: 'ActionsBar' },
    }),
  },
  {
    label: 'Number',
    hint: 'One figure, and how it changed',
    kind: 'number',
    tile: insight('Visitors', 'How many people came in the last 30 days', {
      kind: 'TrendsQuery',
      series: [visitors],
      interval: 'day',
      dateRange: { date_from: '-30d' },
      trendsFilter: { display: 'BoldNumber' },
      compareFilter: { compare: true },
    }),
  },
  {
    label: 'Table',
    hint: 'Figures by the value of a property',
    kind: 'table',
    tile: insight('Most seen pages', 'Page views by the path of the page', {
      kind: 'TrendsQuery',
      series: [{ ...pageview, math: 'total' }],
      interval: 'day',
      dateRange: { date_from: '-30d' },
      trendsFilter: { display: 'ActionsTable' },
      breakdownFilter: { breakdown: '$pathname', breakdown_type: 'event' },
    }),
  },
  {
    label: 'Funnel',
    hint: 'How many go on from one step to the next',
    kind: 'funnel',
    tile: insight('From a page view to a click', 'How many people who saw a page used it', {
      kind: 'FunnelsQuery',
      series: [pageview, { kind: 'EventsNode', event: '$autocapture', name: '$autocapture' }],
      dateRange: { date_from: '-30d' },
      funnelsFilter: { funnelVizType: 'steps' },
    }),
  },
  {
    label: 'Retention',
    hint: 'How many come back, week by week',
    kind: 'retention',
    tile: insight('People who come back', 'How many visitors of a week return in the next ones', {
      kind: 'RetentionQuery',
      retentionFilter: {
        period: 'Week',
        totalIntervals: 8,
        retentionType: 'retention_first_time',
        targetEntity: { id: '$pageview', name: '$pageview', type: 'events' },
        returningEntity: { id: '$pageview', name: '$pageview', type: 'events' },
      },
    }),
  },
  {
    label: 'Text',
    hint: 'A heading and a few words, in Markdown',
    kind: 'text',
    tile: { type: 'TEXT', body: '## Heading\n\nWhat these insights tell.' },
    size: { w: 6, h: 2 },
  },
  {
    label: 'Button',
    hint: 'A link to a page',
    kind: 'button',
    tile: {
      type: 'BUTTON',
      button_tile: {
        url: 'https://posthog.com/docs',
        text: 'Read the docs',
        placement: 'left',
        style: 'primary',
      },
    },
  },
];

function insight(
  name: string,
  description: string,
  source: Record<string, unknown>,
): Record<string, unknown> {
  return { type: 'INSIGHT', name, description, query: { kind: 'InsightVizNode', source } };
}
