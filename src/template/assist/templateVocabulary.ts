import type { JsonPart } from '../template.ts';
import { jsonParts } from '../template.ts';
import type { DocumentKind } from './documentKind.ts';
import { propertiesEntry } from './propertyVocabulary.ts';
import { breakdownEntry, dateFrom, dateTo } from './rangeVocabulary.ts';
import { countedEntityKeys } from './seriesVocabulary.ts';
import { tiles } from './tileVocabulary.ts';
import type { Entry, Keys } from './vocabulary.ts';
import { flag, list, object, oneOf, prose, text } from './vocabulary.ts';
import { intervals } from './commonWords.ts';

/** Contract 6.4. */
const dashboardFilters = object(
  'What filters all tiles of the dashboard. {} filters nothing.',
  () => ({
    date_from: dateFrom,
    date_to: dateTo,
    properties: propertiesEntry('Filters for all tiles.'),
    breakdown_filter: breakdownEntry('Splits the numbers of all tiles. Newer PostHogs only.'),
    interval: oneOf('How long the time of one point is. Newer PostHogs only.', intervals),
    filterTestAccounts: flag(
      "Whether the project's own people and tests are left out. Newer PostHogs only.",
    ),
    explicitDate: flag('Whether the times are taken to the minute. Newer PostHogs only.'),
  }),
);

const defaultKeys: Keys = {
  ...countedEntityKeys,
  custom_event: flag("Whether it is an event of one's own."),
  event: text("The event, in PostHog's own pages."),
  selector: text("The CSS selector of an element, in PostHog's own pages."),
  href: text("Where a link leads, in PostHog's own pages."),
  url: text("The address of a page, in PostHog's own pages."),
};

const event = { id: '$pageview', math: 'dau', type: 'events' };

/** Contract 6.5. */
const variables = list(
  'What people choose when they make a dashboard. Tiles use a variable as "{ID}", a whole text.',
  {
    of: () => ({
      keys: {
        id: text('The name in braces, as tiles write it: "{ID}". Upper and lower case differ.'),
        name: prose('What people read when they are asked for it.'),
        description: prose('What people are told of it.'),
        type: oneOf('What is chosen.', {
          event: 'An event.',
          element: 'An element of a page. Only the newest PostHogs accept it.',
        }),
        default: object(
          'The event to use where nobody chooses one. Where it is empty, {ID} stays as it is.',
          () => defaultKeys,
          { samples: [{ label: 'An event', about: 'Page views, by people.', value: event }] },
        ),
        required: flag('Whether people have to choose.'),
        touched: flag("PostHog's own pages keep here whether somebody has chosen."),
        selector: text('Of an element: its CSS selector.'),
        href: text('Of an element: where it leads.'),
        url: text('Of an element: the page that it is on.'),
      },
    }),
    samples: [
      {
        label: 'A variable',
        about: 'An event that people choose.',
        value: {
          id: '',
          name: '',
          description: '',
          type: 'event',
          default: event,
          required: true,
        },
      },
    ],
  },
);

const parts: Record<JsonPart, Entry> = { tiles, dashboard_filters: dashboardFilters, variables };

const template = object('A dashboard template.', () => ({
  template_name: prose('What the template is called. At most 400 characters.'),
  dashboard_description: prose('What dashboards made from it say of themselves.'),
  ...parts,
  tags: list('Tags, which the dashboards get as well.'),
  image_url: prose('The picture on the card of the template.'),
  scope: oneOf('Who can use it.', {
    team: 'This project.',
    organization: 'The projects of this organization. Newer PostHogs only.',
    global: 'Everybody.',
    feature_flag: 'The dashboards that feature flags get.',
  }),
  is_featured: flag('Whether it stands among the recommended ones.'),
  availability_contexts: list('Where PostHog offers it.', {
    words: [
      { value: 'general', about: 'Where dashboards are made.' },
      { value: 'onboarding', about: 'When a project is new.' },
    ],
  }),
}));

/** What each document holds. */
export function entryOf(kind: DocumentKind): Entry {
  const part = jsonParts.find((each) => each === kind);
  return part === undefined ? template : parts[part];
}
