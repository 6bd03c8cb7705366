import { chartKeys, goalLines } from './chartVocabulary.ts';
import { displays, events } from './commonWords.ts';
import {
  funnelLayouts,
  funnelOrders,
  funnelReferences,
  funnelViews,
  pathEvents,
  periods,
  retentionReferences,
  retentionTypes,
  timeUnits,
} from './insightWords.ts';
import { entityKeys, exclusionsEntry } from './seriesVocabulary.ts';
import type { Keys } from './vocabulary.ts';
import { anything, flag, list, number, object, oneOf, prose, text } from './vocabulary.ts';

/** How insights that follow people from one event to another work and are shown. */

export const funnelsFilterKeys: Keys = {
  funnelVizType: oneOf('What the funnel shows.', funnelViews),
  funnelOrderType: oneOf('In which order the steps count.', funnelOrders),
  funnelWindowInterval: number('How long people have, from the first step to the last.'),
  funnelWindowIntervalUnit: oneOf('The unit of “funnelWindowInterval”.', timeUnits),
  funnelStepReference: oneOf('What the percentages are of.', funnelReferences),
  layout: oneOf('How the steps are laid out.', funnelLayouts),
  breakdownAttributionType: oneOf('Which step gives the value of the breakdown.', {
    first_touch: 'The first that has one.',
    last_touch: 'The last that has one.',
    all_events: 'All of them, which have to agree.',
    step: 'The step in “breakdownAttributionValue”.',
  }),
  breakdownAttributionValue: number('That step, from 0.'),
  funnelFromStep: number('The first step that is looked at, from 0.'),
  funnelToStep: number('The last step that is looked at, from 0.'),
  funnelAggregateByHogQL: prose('An SQL expression to count by, in place of people.'),
  binCount: anything('In how many ranges times are counted.'),
  exclusions: exclusionsEntry('Whoever does one of these between the steps is left out.'),
  hiddenLegendBreakdowns: list('Values of the breakdown that are hidden at first.'),
  useUdf: flag("Which of PostHog's two ways of reckoning is used."),
  showTrendLines: flag('Whether straight trend lines are drawn.'),
  ...chartKeys,
  goalLines,
};

export const retentionFilterKeys: Keys = {
  targetEntity: object('What people do first.', () => entityKeys, { event: true }),
  returningEntity: object('What they do when they come back.', () => entityKeys, { event: true }),
  retentionType: oneOf('Whom the first event counts for.', retentionTypes),
  retentionReference: oneOf('What the percentages are of.', retentionReferences),
  period: oneOf('How long a period is.', periods),
  totalIntervals: number('How many periods are shown, the first one included.'),
  minimumOccurrences: number('How often people have to come back in a period.'),
  cumulative: flag('Whether coming back later counts as well.'),
  showMean: flag('Whether the mean is shown. Older PostHogs.'),
  meanRetentionCalculation: oneOf('How the mean is reckoned.', {
    simple: 'Each period counts the same.',
    weighted: 'By how many people there were.',
    none: 'No mean is shown.',
  }),
  timeWindowMode: oneOf('What a period is.', {
    strict_calendar_dates: 'A day, week or month of the calendar.',
    '24_hour_windows': 'So many hours from the first event.',
  }),
  retentionCustomBrackets: list('Periods of different lengths.'),
  display: oneOf('How the graph is drawn.', displays),
  dashboardDisplay: oneOf('What a dashboard shows.', {
    table_only: 'The table.',
    graph_only: 'The graph.',
    all: 'Both.',
  }),
  showTrendLines: flag('Whether straight trend lines are drawn.'),
  goalLines,
};

export const pathsFilterKeys: Keys = {
  includeEventTypes: list('Which events make up the paths.', { words: pathEvents }),
  startPoint: text('Where the paths begin: a page or an event.', { words: events }),
  endPoint: text('Where the paths end: a page or an event.', { words: events }),
  stepLimit: number('The most steps of a path.'),
  edgeLimit: number('The most connections that are drawn.'),
  minEdgeWeight: number('The least people of a connection that is drawn.'),
  maxEdgeWeight: number('The most people of a connection that is drawn.'),
  excludeEvents: list('Pages and events to leave out.', { words: events }),
  pathGroupings: list('Pages to take as one, with * for any text.'),
  pathReplacements: flag("Whether the project's rules for cleaning paths are used."),
  localPathCleaningFilters: list('Rules for cleaning paths, for this insight only.'),
  pathsHogQLExpression: prose('An SQL expression that names the steps.'),
  showFullUrls: flag('Whether whole addresses are shown.'),
};
