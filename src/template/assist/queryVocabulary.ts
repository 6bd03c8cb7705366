import { displays } from './commonWords.ts';
import { insightCases, insightKinds, undecidedInsight } from './insightVocabulary.ts';
import { source, sourceCases, sources } from './sourceVocabulary.ts';
import type { Keys, Shape } from './vocabulary.ts';
import { anything, flag, list, number, object, oneOf, prose, text } from './vocabulary.ts';

const views = {
  InsightVizNode: 'An insight: trend, funnel, retention, paths, stickiness or lifecycle.',
  DataVisualizationNode: 'A chart or a table of SQL.',
  DataTableNode: 'A table of events, people or SQL.',
  SavedInsightNode: 'An insight that is saved. It exists in one project only.',
};

const viewKind = oneOf('How the query is shown.', { ...views, ...sources, ...insightKinds });
const showKeys = {
  full: flag('Whether all controls are shown.'),
  embedded: flag('Whether it stands in another box, without a frame.'),
};

const axis: Keys = {
  column: text('The column of the query.'),
  settings: object('How it is written and drawn.', () => ({
    formatting: object('How numbers are written.', () => ({
      prefix: prose('Written before each number.'),
      suffix: prose('Written after each number.'),
      style: oneOf('How numbers are written.', {
        none: 'As they are.',
        number: 'With separators.',
        short: 'Thousands as K, millions as M.',
        percent: 'As %.',
      }),
      decimalPlaces: number('The decimal places.'),
    })),
    display: object('How it is drawn.', () => ({
      label: prose('What it is called.'),
      color: text('Its colour.'),
      trendLine: flag('Whether a trend line is drawn.'),
      yAxisPosition: oneOf('Where its scale is.', { left: 'Left.', right: 'Right.' }),
      displayType: oneOf('How it is drawn.', {
        auto: 'As the chart is.',
        line: 'A line.',
        bar: 'Bars.',
        area: 'An area.',
      }),
    })),
  })),
};
const axes = () => ({ keys: axis });

const viewCases: Record<keyof typeof views, Keys> = {
  InsightVizNode: {
    kind: viewKind,
    source: object('The insight itself.', undefined, {
      of: () => ({ keys: undecidedInsight, choice: { by: 'kind', cases: insightCases } }),
      samples: [
        {
          label: 'A trend',
          about: 'A TrendsQuery with one event.',
          value: {
            kind: 'TrendsQuery',
            series: [{ kind: 'EventsNode', event: '', math: 'total' }],
            dateRange: { date_from: '-30d' },
            interval: 'day',
          },
        },
      ],
    }),
    ...showKeys,
    showHeader: flag('Whether the header is shown.'),
    showTable: flag('Whether the table below the chart is shown.'),
    showFilters: flag('Whether the filters are shown.'),
    showResults: flag('Whether the results are shown.'),
    showLastComputation: flag('Whether it says when it was reckoned.'),
    showLastComputationRefresh: flag('Whether it can be reckoned anew.'),
    showCorrelationTable: flag('In a funnel: whether correlations are shown.'),
    hidePersonsModal: flag('Whether clicks show no people.'),
    suppressSessionAnalysisWarning: flag('Whether a warning on sessions is left out.'),
    vizSpecificOptions: object('Options of single charts.'),
    version: number("PostHog's own count of how it is written."),
  },
  DataVisualizationNode: {
    kind: viewKind,
    source,
    display: oneOf('How the rows are drawn.', displays),
    chartSettings: object('Axes and lines of the chart.', () => ({
      xAxis: object('The column along the bottom.', () => axis),
      yAxis: list('The columns that are drawn.', { of: axes }),
      goalLines: list('Lines at a number that one wants to reach.'),
      leftYAxisSettings: object('The scale at the left.'),
      rightYAxisSettings: object('The scale at the right.'),
      stackBars100: flag('Whether bars are filled up to 100 %.'),
      seriesBreakdownColumn: text('A column whose values are series of their own.'),
      yAxisAtZero: flag('Whether the scale begins at 0. Older PostHogs.'),
      showLegend: flag('Whether a legend is shown.'),
      showTotalRow: flag('Whether a row of totals is shown.'),
    })),
    tableSettings: object('Columns of the table.', () => ({
      columns: list('The columns that are shown.', { of: axes }),
      conditionalFormatting: list('Colours by value.'),
      pinnedColumns: list('Columns that stay in view.'),
      transpose: flag('Whether rows and columns change places.'),
    })),
    version: number("PostHog's own count of how it is written."),
  },
  DataTableNode: {
    kind: viewKind,
    source,
    columns: list('The columns that are shown, as SQL expressions.'),
    hiddenColumns: list('Columns that are not shown.'),
    pinnedColumns: list('Columns that stay in view.'),
    ...showKeys,
    showActions: flag('Whether each row has a menu.'),
    showSearch: flag('Whether one can search.'),
    showEventFilter: flag('Whether one can choose an event.'),
    showPropertyFilter: anything('Whether one can filter by properties.'),
    showDateRange: flag('Whether one can choose the dates.'),
    showExport: flag('Whether one can export the rows.'),
    showReload: flag('Whether one can load anew.'),
    showElapsedTime: flag('Whether it says how long it took.'),
    showColumnConfigurator: flag('Whether one can choose the columns.'),
    showSavedQueries: flag('Whether saved queries are listed.'),
    showHogQLEditor: flag('Whether the SQL is shown.'),
    showOpenEditorButton: flag('Whether it can be opened as an insight.'),
    showTimings: flag('Whether timings are shown.'),
    showTestAccountFilters: flag('Whether one can leave tests out.'),
    expandable: flag('Whether rows open up.'),
    allowSorting: flag('Whether one can sort by the columns.'),
    propertiesViaUrl: flag('Whether filters stand in the address.'),
    version: number("PostHog's own count of how it is written."),
  },
  SavedInsightNode: {
    kind: viewKind,
    shortId: text('The short id of the insight. It exists in one project only.'),
    ...showKeys,
  },
};

/** What a tile draws: a way of showing with a source, or a source by itself. */
export const query: Shape = {
  keys: { kind: viewKind, source: object('What is shown.') },
  choice: { by: 'kind', cases: { ...sourceCases, ...insightCases, ...viewCases } },
};

export const querySamples = [
  {
    label: 'A trend',
    about: 'Numbers over time: an InsightVizNode with a TrendsQuery.',
    value: {
      kind: 'InsightVizNode',
      source: {
        kind: 'TrendsQuery',
        series: [{ kind: 'EventsNode', event: '', math: 'total' }],
        dateRange: { date_from: '-30d' },
        interval: 'day',
        trendsFilter: { display: 'ActionsLineGraph' },
      },
    },
  },
  {
    label: 'A funnel',
    about: 'Steps: an InsightVizNode with a FunnelsQuery.',
    value: {
      kind: 'InsightVizNode',
      source: {
        kind: 'FunnelsQuery',
        series: [
          { kind: 'EventsNode', event: '' },
          { kind: 'EventsNode', event: '' },
        ],
        dateRange: { date_from: '-30d' },
        funnelsFilter: { funnelVizType: 'steps' },
      },
    },
  },
  {
    label: 'SQL',
    about: 'A DataVisualizationNode with a HogQLQuery.',
    value: { kind: 'DataVisualizationNode', source: { kind: 'HogQLQuery', query: '' } },
  },
];
