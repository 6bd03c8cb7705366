import { eventSample, events, maths, properties } from './commonWords.ts';
import { propertiesEntry } from './propertyVocabulary.ts';
import type { Entry, Keys, Shape } from './vocabulary.ts';
import { flag, list, number, oneOf, prose, text } from './vocabulary.ts';

const mathKeys: Keys = {
  math: oneOf('How the series is counted.', maths),
  math_property: text('The property that is added up, averaged and so on.', { words: properties }),
  math_property_type: text('What that property is of.'),
  math_hogql: prose('The SQL expression, where “math” is hogql.'),
  math_group_type_index: number('Which type of groups is counted, from 0.'),
};

const nodeKeys: Keys = {
  kind: oneOf('What the series counts.', {
    EventsNode: 'An event.',
    ActionsNode: 'An action. Its number exists in one project only.',
    DataWarehouseNode: 'Rows of a warehouse table, which exists in one project only.',
    GroupNode: 'Several events as one. Newer PostHogs only.',
    FunnelsDataWarehouseNode: 'In funnels: rows of a warehouse table.',
    LifecycleDataWarehouseNode: 'In a lifecycle: rows of a warehouse table.',
  }),
  name: prose('What the series is called where it has no “custom_name”.'),
  custom_name: prose('What people read in place of the name of the event.'),
  ...mathKeys,
  properties: propertiesEntry('Only where these properties fit.'),
  fixedProperties: propertiesEntry('Filters that nobody can change in PostHog.'),
  optionalInFunnel: flag('In a funnel, people may leave this step out.'),
  version: number("PostHog's own count of how it is written."),
};

const eventsNodeKeys: Keys = {
  ...nodeKeys,
  event: text('The event that is counted; null counts all events.', { words: events }),
  limit: number('The most rows that are looked at.'),
  orderBy: list('Columns to sort by.'),
};

const warehouseKeys: Keys = {
  ...nodeKeys,
  id: text('The name of the table.'),
  table_name: text('The name of the table. It exists in one project only.'),
  id_field: text('The column that tells rows apart.'),
  timestamp_field: text('The column with the time.'),
  distinct_id_field: text('The column that says which person it is.'),
  aggregation_target_field: text('In funnels and lifecycles: the column that is counted by.'),
  dw_source_type: text('Where the table comes from.'),
  created_at_field: text('In a lifecycle: the column that says since when there is such a row.'),
};

/** An event, an action or a table that is counted. */
const seriesNode: Shape = {
  keys: eventsNodeKeys,
  choice: {
    by: 'kind',
    cases: {
      ActionsNode: {
        ...nodeKeys,
        id: number('The number of the action. It exists in one project only.'),
      },
      DataWarehouseNode: warehouseKeys,
      FunnelsDataWarehouseNode: warehouseKeys,
      LifecycleDataWarehouseNode: warehouseKeys,
      GroupNode: {
        ...nodeKeys,
        operator: oneOf('Whether one of the events is enough.', {
          OR: 'One of them.',
          AND: 'All of them.',
        }),
        nodes: list('The events of the group.', {
          of: () => seriesNode,
          event: true,
          samples: [eventSample],
        }),
      },
    },
  },
};

export function seriesEntry(about: string): Entry {
  return list(about, { of: () => seriesNode, event: true, samples: [eventSample] });
}

const exclusion: Shape = {
  ...seriesNode,
  keys: {
    ...eventsNodeKeys,
    funnelFromStep: number('The step after which it counts, from 0.'),
    funnelToStep: number('The step before which it counts, from 0.'),
  },
};

export function exclusionsEntry(about: string): Entry {
  return list(about, { of: () => exclusion, event: true });
}

const entityType = oneOf('What “id” is.', {
  events: 'The name of an event.',
  actions: 'The number of an action.',
});

/** The way in which retention, legacy filters and variables write an event. */
export const entityKeys: Keys = {
  id: text('The event, or the number of the action.', { words: events }),
  type: entityType,
  kind: oneOf('What it is.', { EventsNode: 'An event.', ActionsNode: 'An action.' }),
  name: prose('What it is called.'),
  custom_name: prose('What people read in place of its name.'),
  order: number('Its place in the order, from 0.'),
  uuid: text("PostHog's own id."),
  properties: propertiesEntry('Only where these properties fit.'),
};

/** An event with a way of counting. */
export const countedEntityKeys: Keys = { ...entityKeys, ...mathKeys };
