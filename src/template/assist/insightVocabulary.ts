import { lifecycleFilterKeys, stickinessFilterKeys, trendsFilterKeys } from './chartVocabulary.ts';
import { intervals } from './commonWords.ts';
import { funnelsFilterKeys, pathsFilterKeys, retentionFilterKeys } from './flowVocabulary.ts';
import { insightNames } from './insightWords.ts';
import { propertiesEntry } from './propertyVocabulary.ts';
import { breakdownEntry, compareEntry, dateRangeEntry } from './rangeVocabulary.ts';
import { seriesEntry } from './seriesVocabulary.ts';
import type { Keys } from './vocabulary.ts';
import { flag, number, object, oneOf } from './vocabulary.ts';

export const insightKinds = {
  TrendsQuery: insightNames.trends,
  FunnelsQuery: insightNames.funnels,
  RetentionQuery: insightNames.retention,
  PathsQuery: insightNames.paths,
  StickinessQuery: insightNames.stickiness,
  LifecycleQuery: insightNames.lifecycle,
};

const commonKeys: Keys = {
  kind: oneOf('Which insight it is.', insightKinds),
  dateRange: dateRangeEntry("The time that is looked at. A dashboard's own dates come before it."),
  properties: propertiesEntry('Filters for all series.'),
  filterTestAccounts: flag("Whether the project's own people and tests are left out."),
  samplingFactor: number('Which part of the data is looked at, from 0 to 1; null is all.'),
  aggregation_group_type_index: number('Counts groups of this type in place of people.'),
  dataColorTheme: number('Colours. The number exists in one project only.'),
  modifiers: object('How PostHog reckons, for experts.'),
  tags: object("Marks for PostHog's own log of queries."),
  version: number("PostHog's own count of how it is written."),
};

const interval = oneOf('How long the time of one point is.', intervals);
const breakdownFilter = breakdownEntry('Splits the numbers by a property.');
const compareFilter = compareEntry('Shows an earlier time beside.');

/** The keys of an insight query, by its kind. */
export const insightCases: Record<keyof typeof insightKinds, Keys> = {
  TrendsQuery: {
    ...commonKeys,
    series: seriesEntry('What is counted. A variable fits here: "{ID}".'),
    interval,
    trendsFilter: object('How it is shown.', () => trendsFilterKeys),
    breakdownFilter,
    compareFilter,
    conversionGoal: object('What counts as a success, in web analytics.'),
    calendarHeatmapFilter: object('For the display CalendarHeatmap only.'),
  },
  FunnelsQuery: {
    ...commonKeys,
    series: seriesEntry('The steps, in their order. A variable fits here: "{ID}".'),
    interval,
    funnelsFilter: object('How the funnel works and is shown.', () => funnelsFilterKeys),
    breakdownFilter,
    compareFilter,
  },
  RetentionQuery: {
    ...commonKeys,
    retentionFilter: object('Which events, and which periods.', () => retentionFilterKeys),
    breakdownFilter,
  },
  PathsQuery: {
    ...commonKeys,
    pathsFilter: object('Which events make up the paths.', () => pathsFilterKeys),
    funnelPathsFilter: object('Paths around the steps of a funnel.', () => ({
      funnelPathType: oneOf('Which part of the funnel.', {
        funnel_path_before_step: 'Before a step.',
        funnel_path_between_steps: 'Between two steps.',
        funnel_path_after_step: 'After a step.',
      }),
      funnelSource: object('The funnel.', () => insightCases.FunnelsQuery),
      funnelStep: number('The step, from 1.'),
    })),
  },
  StickinessQuery: {
    ...commonKeys,
    series: seriesEntry('What people do. A variable fits here: "{ID}".'),
    interval,
    intervalCount: number('How many intervals make up a period.'),
    stickinessFilter: object('How it is shown.', () => stickinessFilterKeys),
    compareFilter,
  },
  LifecycleQuery: {
    ...commonKeys,
    series: seriesEntry('What people do: one event. A variable fits here: "{ID}".'),
    interval,
    lifecycleFilter: object('How it is shown.', () => lifecycleFilterKeys),
  },
};

/** While it has no kind that is known. */
export const undecidedInsight: Keys = commonKeys;
