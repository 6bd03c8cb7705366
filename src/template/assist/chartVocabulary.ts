import { axisFormats, displays } from './commonWords.ts';
import { lifecycles } from './insightWords.ts';
import type { Keys } from './vocabulary.ts';
import { flag, list, number, object, oneOf, prose, text } from './vocabulary.ts';

/** How insights over time are shown. */

export const goalLines = list('Lines at a number that one wants to reach.', {
  of: () => ({
    keys: {
      label: prose('What is written at the line.'),
      value: number('Where the line is.'),
      borderColor: text('The colour of the line.'),
      displayLabel: flag('Whether the label is shown.'),
      displayIfCrossed: flag('Whether the line stays once it is crossed.'),
      position: oneOf('Where the label is.', { start: 'At the left.', end: 'At the right.' }),
    },
  }),
  samples: [{ label: 'A goal line', about: 'A line to reach.', value: { label: '', value: 100 } }],
});

const legendPositions = { bottom: 'Below.', top: 'Above.', left: 'Left.', right: 'Right.' };

export const chartKeys: Keys = {
  showLegend: flag('Whether a legend is shown.'),
  legendPosition: oneOf('Where the legend is.', legendPositions),
  showValuesOnSeries: flag('Whether the numbers are written into the chart.'),
  resultCustomizations: object('Colours of single results, by their value or place.'),
  hiddenLegendIndexes: list('The series that are hidden at first, counted from 0.'),
};

export const trendsFilterKeys: Keys = {
  display: oneOf('How the numbers are drawn.', displays),
  formula: prose('A formula of the series A, B, C…, such as A/B.'),
  formulas: list('Several formulas.'),
  formulaNodes: list('Formulas of the series A, B, C…, each with a name. Newer PostHogs only.', {
    of: () => ({
      keys: { formula: prose('Such as A/B.'), custom_name: prose('What it is called.') },
    }),
    samples: [
      { label: 'A formula', about: 'A/B and the like.', value: { formula: '', custom_name: '' } },
    ],
  }),
  ...chartKeys,
  showLabelsOnSeries: flag('Whether the names are written into the chart.'),
  showPercentStackView: flag('Whether the chart is filled up to 100 %.'),
  showMultipleYAxes: flag('Whether each series has a scale of its own.'),
  showAlertThresholdLines: flag('Whether the limits of alerts are drawn.'),
  showTrendLines: flag('Whether straight trend lines are drawn.'),
  showMovingAverage: flag('Whether a moving average is drawn.'),
  movingAverageIntervals: number('Over how many points the moving average goes.'),
  showConfidenceIntervals: flag('Whether confidence intervals are drawn.'),
  confidenceLevel: number('Of the confidence intervals, in percent.'),
  smoothingIntervals: number('Over how many points the line is smoothed; 1 does not smooth.'),
  aggregationAxisFormat: oneOf('How the numbers are written.', axisFormats),
  aggregationAxisPrefix: prose('Written before each number.'),
  aggregationAxisPostfix: prose('Written after each number.'),
  decimalPlaces: number('The most decimal places.'),
  minDecimalPlaces: number('The least decimal places.'),
  xAxisLabel: prose('What is written below the chart.'),
  yAxisLabel: prose('What is written beside the chart.'),
  yAxisScaleType: oneOf('The scale.', { linear: 'Even steps.', log10: 'Powers of ten.' }),
  breakdown_histogram_bin_count: number('In how many ranges numbers are broken down.'),
  resultCustomizationBy: oneOf('What colours of single results go by.', {
    value: 'The value.',
    position: 'The place in the order.',
  }),
  goalLines,
  hideWeekends: flag('Whether Saturdays and Sundays are left out.'),
  showAnnotations: flag('Whether annotations are shown.'),
};

export const stickinessFilterKeys: Keys = {
  display: oneOf('How the numbers are drawn.', displays),
  ...chartKeys,
  computedAs: oneOf('How people are counted.', {
    non_cumulative: 'On exactly so many days.',
    cumulative: 'On so many days or more.',
  }),
  stickinessCriteria: object('How often something has to happen in a period to count.', () => ({
    operator: oneOf('How the number is meant.', {
      gte: 'At least.',
      lte: 'At most.',
      exact: 'Exactly.',
    }),
    value: number('The number.'),
  })),
};

export const lifecycleFilterKeys: Keys = {
  ...chartKeys,
  toggledLifecycles: list('Who is shown.', { words: lifecycles }),
  showPercentagesOnSeries: flag('Whether percentages are written beside the numbers.'),
  stacked: flag('Whether the bars stand on one another.'),
};
