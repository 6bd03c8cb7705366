import { endDates, properties, relativeDates } from './commonWords.ts';
import type { Entry, Keys } from './vocabulary.ts';
import { anything, flag, list, number, object, oneOf, text } from './vocabulary.ts';

export const dateFrom = text(
  'Where the time begins: a date such as 2026-01-31, or one that moves along, such as -30d.',
  { words: relativeDates },
);
export const dateTo = text('Where the time ends; null is now.', { words: endDates });

export function dateRangeEntry(about: string): Entry {
  return object(about, () => ({
    date_from: dateFrom,
    date_to: dateTo,
    explicitDate: flag('Whether the times are taken to the minute, not filled up to whole days.'),
  }));
}

const breakdownTypes = {
  event: 'A property of the event.',
  person: 'A property of the person.',
  session: 'A property of the session.',
  group: 'A property of a group.',
  cohort: 'Cohorts, by their numbers. They exist in one project only.',
  hogql: 'An SQL expression.',
  event_metadata: 'What PostHog itself knows of the event.',
  data_warehouse: 'A column of a warehouse table.',
  data_warehouse_person_property: 'A column of a warehouse table that is joined to people.',
};

export const breakdownKeys: Keys = {
  breakdown: anything('The property, or a list of cohorts.', { words: properties }),
  breakdown_type: oneOf('What the property is of.', breakdownTypes),
  breakdowns: list('Several properties at once, at most three.', {
    of: () => ({
      keys: {
        property: text('The property.', { words: properties }),
        type: oneOf('What the property is of.', breakdownTypes),
        normalize_url: flag('Whether addresses are taken without the slash at their end.'),
        group_type_index: number('Which type of groups, from 0.'),
        histogram_bin_count: number('In how many ranges numbers are broken down.'),
      },
    }),
    samples: [
      {
        label: 'A breakdown',
        about: 'By one more property.',
        value: { property: '', type: 'event' },
      },
    ],
  }),
  breakdown_limit: number('The most values that are shown; the others are one.'),
  breakdown_normalize_url: flag('Whether addresses are taken without the slash at their end.'),
  breakdown_path_cleaning: flag("Whether the project's rules for cleaning paths are used."),
  breakdown_group_type_index: number('Which type of groups, from 0.'),
  breakdown_histogram_bin_count: number('In how many ranges numbers are broken down.'),
  breakdown_hide_other_aggregation: flag('Whether the rest of the values, as one, is left out.'),
};

export function breakdownEntry(about: string): Entry {
  return object(about, () => breakdownKeys);
}

export function compareEntry(about: string): Entry {
  return object(about, () => ({
    compare: flag('Whether an earlier time of the same length is shown beside.'),
    compare_to: text('How far back it lies; without it, right before.', {
      words: [
        { value: '-1w', about: 'A week ago.' },
        { value: '-1m', about: 'A month ago.' },
        { value: '-1y', about: 'A year ago.' },
      ],
    }),
  }));
}
