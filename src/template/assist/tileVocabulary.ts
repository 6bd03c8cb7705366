import { legacyFilters } from './legacyVocabulary.ts';
import { query, querySamples } from './queryVocabulary.ts';
import type { Entry, Keys, Shape } from './vocabulary.ts';
import { flag, list, number, object, oneOf, prose, text } from './vocabulary.ts';

function box(columns: string): Keys {
  return {
    x: number(`The column it begins in, from 0; ${columns}.`),
    y: number('The row it begins in, from 0.'),
    w: number(`How many columns it is wide; ${columns}.`),
    h: number('How many rows it is high.'),
    minW: number('The least width that people can give it.'),
    minH: number('The least height that people can give it.'),
    i: text('A key of the grid of old PostHogs. It can go.'),
  };
}

const wideBox = { x: 0, y: 0, w: 6, h: 5, minW: 3, minH: 5 };
const wide = {
  label: 'A place',
  about: 'At the left, half of the width.',
  value: wideBox,
};

// Contract 6.2.
const layoutKeys: Keys = {
  sm: object('Its place in the wide layout, which has 12 columns.', () => box('there are 12'), {
    samples: [wide],
  }),
  xs: object(
    'Its place in the narrow layout of phones, which has one column. Newer PostHogs work it out from “sm”.',
    () => box('there is 1'),
  ),
};

const buttonKeys: Keys = {
  url: prose(
    'Where the button leads: an address with http:// or https://, at most 2000 characters.',
  ),
  text: prose('What is written on the button, at most 200 characters.'),
  placement: oneOf('Where the button is in its tile.', {
    left: 'At the left, as without this key.',
    right: 'At the right.',
  }),
  style: oneOf('How the button looks.', {
    primary: 'Filled, as without this key.',
    secondary: 'Only a frame.',
  }),
};

const commonKeys: Keys = {
  type: oneOf('What the tile is. PostHog leaves out tiles of other types.', {
    INSIGHT: 'A chart, a number or a table.',
    TEXT: 'Text, written as Markdown.',
    BUTTON: 'A button that leads to an address. Old servers drop it.',
    WIDGET: 'A list or result of another part of PostHog. Old servers drop it.',
  }),
  layouts: object(
    'Where it is on the dashboard. {} lets PostHog put it where it finds room.',
    () => layoutKeys,
    { samples: [{ ...wide, label: 'A wide place', value: { sm: wideBox } }] },
  ),
  color: {
    about: 'The colour of the tile; null is none.',
    takes: 'text',
    closed: true,
    words: [
      { value: 'white', about: 'White.' },
      { value: 'blue', about: 'Blue.' },
      { value: 'green', about: 'Green.' },
      { value: 'purple', about: 'Purple.' },
      { value: 'black', about: 'Black.' },
      { value: null, about: 'No colour.' },
    ],
  },
  transparent_background: flag(
    'Whether text, buttons and widgets stand on the dashboard without a card. Insights ignore it.',
  ),
};

const insightKeys: Keys = {
  ...commonKeys,
  name: prose('What the insight is called.'),
  description: prose('What people read below its name.'),
  query: object('What is drawn. It comes before “filters”.', undefined, {
    of: () => query,
    samples: querySamples,
  }),
  filters: object(
    'What is drawn, the way it was written before queries. PostHog makes a query of it.',
    undefined,
    { of: () => legacyFilters },
  ),
  tags: list('Tags of the insight.'),
};

const titleKeys: Keys = {
  name: prose('What the tile is called.'),
  description: prose('What it is about.'),
};

/** Contract 6.1. */
const tile: Shape = {
  keys: insightKeys,
  choice: {
    by: 'type',
    cases: {
      TEXT: { ...commonKeys, body: prose('The text, as Markdown, at most 4000 characters.') },
      BUTTON: {
        ...commonKeys,
        button_tile: object('The button.', () => buttonKeys),
        ...buttonKeys,
      },
      WIDGET: {
        ...commonKeys,
        ...titleKeys,
        widget_type: oneOf('Which part of PostHog it shows.', {
          activity_events_list: 'The latest events.',
          error_tracking_list: 'Errors.',
          session_replay_list: 'Session recordings.',
          experiments_list: 'Experiments.',
          experiment_results: 'The results of an experiment.',
          survey_results: 'The results of a survey.',
          logs_list: 'Logs.',
          conversations_recent_tickets: 'The latest tickets.',
        }),
        config: object('What it shows, by its type. PostHog checks it when a dashboard is made.'),
      },
    },
  },
};

export const tiles: Entry = list('The tiles of the dashboard, in any order.', {
  of: () => tile,
  samples: [
    {
      label: 'An insight',
      about: 'A tile with a trend of one event.',
      value: {
        type: 'INSIGHT',
        name: '',
        description: '',
        query: querySamples[0]?.value,
        layouts: { sm: wideBox },
        color: null,
      },
    },
    {
      label: 'A text',
      about: 'A tile with Markdown.',
      value: { type: 'TEXT', body: '', layouts: { sm: { x: 0, y: 0, w: 12, h: 1, minH: 1 } } },
    },
    {
      label: 'A button',
      about: 'A tile with a button. Newer PostHogs only.',
      value: {
        type: 'BUTTON',
        button_tile: { url: '', text: '', placement: 'left', style: 'primary' },
        layouts: { sm: { x: 0, y: 0, w: 3, h: 1 } },
      },
    },
  ],
});
