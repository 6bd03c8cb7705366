import { axisFormats, displays, intervals } from './commonWords.ts';
import {
  funnelLayouts,
  funnelOrders,
  funnelReferences,
  funnelViews,
  insightNames,
  lifecycles,
  pathEvents,
  periods,
  retentionReferences,
  retentionTypes,
  timeUnits,
} from './insightWords.ts';
import { propertiesEntry } from './propertyVocabulary.ts';
import { breakdownKeys, dateFrom, dateTo } from './rangeVocabulary.ts';
import { countedEntityKeys, entityKeys } from './seriesVocabulary.ts';
import type { Entry, Keys, Shape } from './vocabulary.ts';
import { flag, list, number, object, oneOf, prose, text } from './vocabulary.ts';

function entities(about: string): Entry {
  return list(about, {
    of: () => ({ keys: countedEntityKeys }),
    event: true,
    samples: [
      {
        label: 'An event',
        about: 'An event that is counted.',
        value: { id: '', math: 'total', type: 'events' },
      },
    ],
  });
}

const insight = oneOf('Which insight it is; without it, TRENDS.', {
  TRENDS: insightNames.trends,
  FUNNELS: insightNames.funnels,
  RETENTION: insightNames.retention,
  PATHS: insightNames.paths,
  STICKINESS: insightNames.stickiness,
  LIFECYCLE: insightNames.lifecycle,
});

const commonKeys: Keys = {
  insight,
  events: entities('The events that are counted. A variable fits here: "{ID}".'),
  actions: entities('The actions that are counted. They exist in one project only.'),
  data_warehouse: list('Warehouse tables that are counted. They exist in one project only.'),
  new_entity: list('What was being added in PostHog; empty.'),
  date_from: dateFrom,
  date_to: dateTo,
  interval: oneOf('How long the time of one point is.', intervals),
  properties: propertiesEntry('Filters for all series: a list, or a group of groups.'),
  filter_test_accounts: flag("Whether the project's own people and tests are left out."),
  sampling_factor: number('Which part of the data is looked at, from 0 to 1.'),
  explicit_date: flag('Whether the times are taken to the minute, not filled up to whole days.'),
  entity_type: oneOf('What “entity_id” is.', { events: 'An event.', actions: 'An action.' }),
  aggregation_group_type_index: number('Counts groups of this type in place of people.'),
};

const chartKeys: Keys = {
  display: oneOf('How the numbers are drawn.', displays),
  compare: flag('Whether an earlier time of the same length is shown beside.'),
  compare_to: text('How far back that lies, such as -1w.'),
  show_legend: flag('Whether a legend is shown.'),
  show_values_on_series: flag('Whether the numbers are written into the chart.'),
  hidden_legend_keys: object('The series that are hidden at first.'),
  shown_as: text('An old way to say which insight it is. No longer used.'),
};

const trendsKeys: Keys = {
  ...commonKeys,
  ...chartKeys,
  ...breakdownKeys,
  formula: prose('A formula of the series A, B, C…, such as A/B.'),
  smoothing_intervals: number('Over how many points the line is smoothed; 1 does not smooth.'),
  show_labels_on_series: flag('Whether the names are written into the chart.'),
  show_percent_stack_view: flag('Whether the chart is filled up to 100 %.'),
  show_multiple_y_axes: flag('Whether each series has a scale of its own.'),
  aggregation_axis_format: oneOf('How the numbers are written.', axisFormats),
  aggregation_axis_prefix: prose('Written before each number.'),
  aggregation_axis_postfix: prose('Written after each number.'),
  decimal_places: number('The most decimal places.'),
  y_axis_scale_type: oneOf('The scale.', { linear: 'Even steps.', log10: 'Powers of ten.' }),
};

const funnelKeys: Keys = {
  ...commonKeys,
  ...breakdownKeys,
  funnel_viz_type: oneOf('What the funnel shows.', funnelViews),
  funnel_order_type: oneOf('In which order the steps count.', funnelOrders),
  funnel_window_interval: number('How long people have, from the first step to the last.'),
  funnel_window_interval_unit: oneOf('The unit of “funnel_window_interval”.', timeUnits),
  funnel_step_reference: oneOf('What the percentages are of.', funnelReferences),
  breakdown_attribution_type: oneOf('Which step gives the value of the breakdown.', {
    first_touch: 'The first that has one.',
    last_touch: 'The last that has one.',
    all_events: 'All of them, which have to agree.',
    step: 'The step in “breakdown_attribution_value”.',
  }),
  breakdown_attribution_value: number('That step, from 0.'),
  funnel_from_step: number('The first step that is looked at, from 0.'),
  funnel_to_step: number('The last step that is looked at, from 0.'),
  funnel_aggregate_by_hogql: prose('An SQL expression to count by, in place of people.'),
  bin_count: number('In how many ranges times are counted.'),
  layout: oneOf('How the steps are laid out.', funnelLayouts),
  exclusions: entities('Whoever does one of these between the steps is left out.'),
  display: text('How it is drawn.'),
};

const retentionKeys: Keys = {
  ...commonKeys,
  ...breakdownKeys,
  target_entity: object('What people do first.', () => entityKeys, { event: true }),
  returning_entity: object('What they do when they come back.', () => entityKeys, { event: true }),
  retention_type: oneOf('Whom the first event counts for.', retentionTypes),
  retention_reference: oneOf('What the percentages are of.', retentionReferences),
  period: oneOf('How long a period is.', periods),
  total_intervals: number('How many periods are shown, the first one included.'),
  cumulative: flag('Whether coming back later counts as well.'),
  show_mean: flag('Whether the mean is shown.'),
  display: text('How it is drawn.'),
};

const pathKeys: Keys = {
  ...commonKeys,
  path_type: text('Which events make up the paths. Older PostHogs.'),
  include_event_types: list('Which events make up the paths.', { words: pathEvents }),
  start_point: text('Where the paths begin: a page or an event.'),
  end_point: text('Where the paths end: a page or an event.'),
  step_limit: number('The most steps of a path.'),
  edge_limit: number('The most connections that are drawn.'),
  min_edge_weight: number('The least people of a connection that is drawn.'),
  max_edge_weight: number('The most people of a connection that is drawn.'),
  exclude_events: list('Pages and events to leave out.'),
  path_groupings: list('Pages to take as one, with * for any text.'),
  path_replacements: flag("Whether the project's rules for cleaning paths are used."),
  local_path_cleaning_filters: list('Rules for cleaning paths, for this insight only.'),
  paths_hogql_expression: prose('An SQL expression that names the steps.'),
  funnel_paths: text('Which part of a funnel the paths are of.'),
  funnel_filter: object('That funnel.'),
  display: text('How it is drawn.'),
};

/** The filters of insights before queries; PostHog makes a query of them when a dashboard is made (contract 6.3). */
export const legacyFilters: Shape = {
  keys: trendsKeys,
  choice: {
    by: 'insight',
    cases: {
      FUNNELS: funnelKeys,
      RETENTION: retentionKeys,
      PATHS: pathKeys,
      STICKINESS: { ...commonKeys, ...chartKeys },
      LIFECYCLE: {
        ...commonKeys,
        ...chartKeys,
        toggledLifecycles: list('Who is shown.', { words: lifecycles }),
      },
    },
  },
};
