import { properties } from './commonWords.ts';
import type { Entry, Keys, Shape } from './vocabulary.ts';
import { anything, list, number, oneOf, text } from './vocabulary.ts';

const operators = {
  exact: 'It is one of the values.',
  is_not: 'It is none of the values.',
  icontains: 'It holds the value, whatever the case.',
  not_icontains: 'It does not hold the value.',
  regex: 'It matches the regular expression.',
  not_regex: 'It does not match the regular expression.',
  is_set: 'The property is there. “value” is “is_set”.',
  is_not_set: 'The property is not there. “value” is “is_not_set”.',
  gt: 'It is greater.',
  gte: 'It is greater or equal.',
  lt: 'It is less.',
  lte: 'It is less or equal.',
  between: 'It is between the two values.',
  not_between: 'It is not between the two values.',
  in: 'The person is in the cohort.',
  not_in: 'The person is not in the cohort.',
  is_date_exact: 'It is that day.',
  is_date_before: 'It is before that day.',
  is_date_after: 'It is after that day.',
};

const types = {
  event: 'A property of the event.',
  person: 'A property of the person.',
  session: 'A property of the session.',
  group: 'A property of a group. Needs “group_type_index”.',
  cohort: 'People in a cohort. Its number exists in one project only.',
  element: 'The element that was clicked.',
  feature: 'A feature flag, as $feature/….',
  hogql: 'An SQL expression, in “key”.',
  event_metadata: 'What PostHog itself knows of the event.',
  recording: 'A property of the session recording.',
  data_warehouse: 'A column of a warehouse table.',
  data_warehouse_person_property: 'A column of a warehouse table that is joined to people.',
  AND: 'A group: all of its filters hold.',
  OR: 'A group: one of its filters holds, or more.',
};

const operator = oneOf('How the property is compared with “value”.', operators);

const filterKeys: Keys = {
  key: text('The name of the property.', { words: properties }),
  operator,
  value: anything('What it is compared with: a text, a number or a list of them.'),
  type: oneOf('What the property is of.', types),
};

const groupKeys: Keys = {
  type: oneOf('Whether all filters of this group have to hold, or one.', {
    AND: types.AND,
    OR: types.OR,
  }),
  values: list('The filters of the group, or more groups.', { of: () => propertyFilter }),
};

const cohortKeys: Keys = {
  ...filterKeys,
  key: oneOf('Always “id”.', { id: 'The number of the cohort is in “value”.' }),
  value: anything('The number of the cohort. It exists in one project only.'),
  cohort_name: text('What the cohort is called, for people.'),
};

/** A filter by a property, or a group of filters. */
const propertyFilter: Shape = {
  keys: filterKeys,
  choice: {
    by: 'type',
    cases: {
      AND: groupKeys,
      OR: groupKeys,
      cohort: cohortKeys,
      'static-cohort': cohortKeys,
      group: {
        ...filterKeys,
        group_type_index: number("Which of the project's types of groups, from 0."),
      },
      element: {
        ...filterKeys,
        key: oneOf('What of the element.', {
          tag_name: 'Its tag.',
          text: 'Its text.',
          href: 'Where it leads.',
          selector: 'A CSS selector.',
        }),
      },
      hogql: { ...filterKeys, key: text('The SQL expression.', { prose: true }) },
    },
  },
};

/** Property filters: a list, or a group with “type” and “values”. */
export function propertiesEntry(about: string): Entry {
  return list(about, {
    of: () => propertyFilter,
    samples: [
      {
        label: 'A property filter',
        about: 'Only where a property has a value.',
        value: { key: '', value: [''], operator: 'exact', type: 'event' },
      },
    ],
  });
}
