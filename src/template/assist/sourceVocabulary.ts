import { events } from './commonWords.ts';
import { propertiesEntry } from './propertyVocabulary.ts';
import { dateRangeEntry } from './rangeVocabulary.ts';
import type { Entry, Keys } from './vocabulary.ts';
import { flag, list, number, object, oneOf, prose, text } from './vocabulary.ts';

export const sources = {
  HogQLQuery: 'SQL.',
  EventsQuery: 'A list of events.',
  ActorsQuery: 'A list of people.',
  EventsNode: 'A list of events. Older PostHogs.',
  PersonsNode: 'A list of people. Older PostHogs.',
};

const sourceKind = oneOf('Where the rows come from.', sources);

const rowKeys: Keys = {
  kind: sourceKind,
  select: list('The columns, as SQL expressions.'),
  where: list('SQL conditions, all of which hold.'),
  orderBy: list('The columns to sort by, with DESC for the largest first.'),
  properties: propertiesEntry('Only where these properties fit.'),
  fixedProperties: propertiesEntry('Filters that nobody can change in PostHog.'),
  limit: number('The most rows.'),
  offset: number('How many rows are passed over.'),
  modifiers: object('How PostHog reckons, for experts.'),
  tags: object("Marks for PostHog's own log of queries."),
  version: number("PostHog's own count of how it is written."),
};

/** The keys of a query that gives rows, by its kind. */
export const sourceCases: Record<keyof typeof sources, Keys> = {
  HogQLQuery: {
    kind: sourceKind,
    query: prose('The SQL. PostHog fills in {filters} and {variables.…} itself.'),
    filters: object('What {filters} in the SQL stands for.', () => ({
      properties: propertiesEntry('Only where these properties fit.'),
      dateRange: dateRangeEntry('The time that is looked at.'),
      filterTestAccounts: flag("Whether the project's own people and tests are left out."),
    })),
    variables: object('SQL variables by their ids. They exist in one project only.'),
    values: object('What other {…} in the SQL stand for.'),
    explain: flag('Whether PostHog explains the query.'),
    modifiers: object('How PostHog reckons, for experts.'),
    name: prose("What the query is called in PostHog's log."),
    tags: object("Marks for PostHog's own log of queries."),
    version: number("PostHog's own count of how it is written."),
  },
  EventsQuery: {
    ...rowKeys,
    event: text('Only this event; null is any.', { words: events }),
    events: list('Only these events.', { words: events }),
    actionId: number('Only events of this action. It exists in one project only.'),
    personId: text('Only events of this person.'),
    after: text('Only events after this time.'),
    before: text('Only events before this time.'),
    filterTestAccounts: flag("Whether the project's own people and tests are left out."),
  },
  ActorsQuery: {
    ...rowKeys,
    source: object('The query whose people are listed.'),
    search: prose('Only people whose name or email holds this.'),
  },
  EventsNode: {
    ...rowKeys,
    event: text('Only this event; null is any.', { words: events }),
  },
  PersonsNode: {
    ...rowKeys,
    search: prose('Only people whose name or email holds this.'),
    cohort: number('Only people in this cohort. It exists in one project only.'),
    distinctId: text('Only the person with this id.'),
  },
};

export const source: Entry = object('Where the rows come from.', undefined, {
  of: () => ({ keys: { kind: sourceKind }, choice: { by: 'kind', cases: sourceCases } }),
  samples: [{ label: 'SQL', about: 'A HogQLQuery.', value: { kind: 'HogQLQuery', query: '' } }],
});
