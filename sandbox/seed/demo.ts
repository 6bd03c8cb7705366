import {
  button,
  funnel,
  legacy,
  lifecycle,
  number,
  retention,
  sql,
  stickiness,
  text,
  type Tile,
  trend,
} from './tiles.ts';

/** A seeded row; what is absent is null. */
export interface SeedRow {
  name: string;
  description: string | null;
  tags: string[] | null;
  /** The name of a picture, or null. */
  cover: string | null;
  scope: string;
  team: number | null;
  author: number | null;
  featured?: boolean;
  tiles: Tile[];
  variables?: object[];
}

const variable = (id: string, name: string, description: string, event: string) => ({
  id,
  name,
  type: 'event',
  default: { id: event, math: 'dau', type: 'events' },
  description,
  required: true,
});

const signup = variable(
  'SIGNUP',
  'Sign up',
  'The event that a person sends when they create an account',
  '$pageview',
);
const activate = variable(
  'ACTIVATED',
  'Activation',
  'The first thing that shows a person got value',
  '$autocapture',
);

const shapes: ((event: string) => Tile[])[] = [
  (event) => [
    number('People this month', [0, 0, 4, 4], event),
    number('Sessions this month', [4, 0, 4, 4], '$pageview'),
    number('Actions a person', [8, 0, 4, 4], '$autocapture'),
    trend('People a week', [0, 4, 8, 6], event, 'ActionsLineGraph', 'blue'),
    trend('By country', [8, 4, 4, 6], event, 'WorldMap'),
    retention('Who comes back', [0, 10, 12, 6], event),
  ],
  (event) => [
    text(
      '## How to read this\nStart with the funnel: where people leave is where work pays off.',
      [0, 0, 12, 2],
    ),
    funnel('From visit to account', [0, 2, 7, 6], ['$pageview', event]),
    trend('New accounts', [7, 2, 5, 6], event, 'ActionsBar', 'green'),
    stickiness('Days a week', [0, 8, 6, 5], event),
    lifecycle('New, returning, dormant', [6, 8, 6, 5], event),
  ],
  (event) => [
    trend('Visits', [0, 0, 6, 5], '$pageview', 'ActionsLineGraph', 'blue'),
    trend('Where people come from', [6, 0, 6, 5], event, 'ActionsPie', 'purple'),
    trend('Most seen pages', [0, 5, 6, 6], '$pageview', 'ActionsTable'),
    sql(
      'Slowest pages',
      [6, 5, 6, 6],
      "select properties.$pathname, avg(duration) from events where event = '$pageview' group by 1",
    ),
    button('Open the guide', 'https://posthog.com/docs', [0, 11, 3, 1]),
  ],
];

type Line = [name: string, description: string | null, tags: string[] | null];

const official: Line[] = [
  [
    'Product analytics',
    'What people do in the product, week by week, and whether they come back.',
    ['product', 'engagement'],
  ],
  [
    'Website traffic',
    'How many people visit, where they come from and what they read.',
    ['marketing', 'web'],
  ],
  [
    'Landing page report',
    'Whether a landing page keeps what its advert promised.',
    ['marketing', 'conversion'],
  ],
  [
    'User onboarding',
    'From the first visit to the moment that a person gets value.',
    ['onboarding', 'activation'],
  ],
  [
    'B2B software growth',
    'Accounts won, kept and lost, with the numbers that a board asks for.',
    ['growth', 'b2b'],
  ],
  [
    'Online shop',
    'From product page to paid order, and where carts are left.',
    ['shop', 'conversion'],
  ],
  [
    'Pirate metrics',
    'Acquisition, activation, retention, referral and revenue on one page.',
    ['growth', 'aarrr'],
  ],
  ['Error overview', 'Which errors people meet, how many and since when.', ['engineering']],
  ['Mobile app', 'Installs, sessions and crashes of an app by version.', ['mobile', 'engineering']],
  ['Support desk', 'What people ask for help with, and what they did before.', ['support']],
  ['Newsletter', 'Who reads the newsletter and what they do afterwards.', ['marketing']],
  ['Feature adoption', 'Who has tried a new feature, who keeps it.', ['product', 'release']],
];

const team: Line[] = [
  ['Checkout health', 'Watched by the payments team each morning.', ['checkout', 'daily']],
  ['Weekly product review', 'What we look at together on Mondays.', ['weekly', 'product']],
  ['Search quality', 'Searches without a result, and what people try next.', ['search']],
  ['Trial to paid', 'How trials turn into customers, by plan.', ['revenue', 'growth']],
  [
    'Editor performance',
    'How long people wait for the editor to open.',
    ['engineering', 'performance'],
  ],
  ['Referral programme', null, ['growth']],
  ['Help centre', 'What people read before they write to us.', ['support', 'content']],
  [
    'Churn signals',
    'Things that customers do in the month before they leave.',
    ['revenue', 'retention'],
  ],
  ['Mobile weekly', null, null],
  ['Release checklist', 'Numbers to look at in the first hour after a release.', ['release']],
  [
    'Signup experiments',
    'One funnel for each variant of the sign-up form.',
    ['experiment', 'activation'],
  ],
  [
    'Content marketing',
    'Articles, readers, and accounts that came of them.',
    ['marketing', 'content'],
  ],
  ['Quarterly report', 'The eight numbers of the quarterly report.', ['report']],
  ['API usage', 'Calls, callers and errors of the public API.', ['engineering', 'api']],
  ['Template for customers', 'What customer success sets up for a new account.', ['customers']],
];

const organization: Line[] = [
  ['Company overview', 'The same numbers for every product we have.', ['company']],
  ['Launch room', 'For the day of a launch, on the screen in the office.', ['release', 'company']],
  ['Team health', 'How a product team is doing, in six tiles.', ['company', 'weekly']],
];

const covers = (name: string, index: number): string | null =>
  index % 5 === 3 ? null : name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

function rows(lines: Line[], scope: string, teamId: number | null): SeedRow[] {
  return lines.map(([name, description, tags], index) => {
    const asks = index % 3 === 1;
    return {
      name,
      description,
      tags,
      cover: covers(name, index),
      scope,
      team: teamId,
      author: teamId === null ? null : (index % 2) + 1,
      featured: teamId === null && index % 4 === 0,
      tiles: shapes[index % shapes.length]?.(asks ? '{SIGNUP}' : '$pageview') ?? [],
      ...(asks ? { variables: [signup] } : {}),
    };
  });
}

/** Rows with something the matter: what an app for templates is there to find. */
const flawed: SeedRow[] = [
  {
    name: 'Old dashboard, moved over',
    description: 'Made before queries: its tiles hold filters.',
    tags: ['legacy'],
    cover: null,
    scope: 'team',
    team: 1,
    author: 2,
    tiles: [
      legacy('Active people', [0, 0, 8, 5], '$pageview'),
      legacy('Clicks', [6, 2, 6, 5], '$autocapture'),
    ],
  },
  {
    name: 'Activation, unfinished',
    description: null,
    tags: null,
    cover: 'broken-activation',
    scope: 'team',
    team: 1,
    author: 1,
    tiles: [
      funnel('Sign up to {ACTIVATED} within a week', [0, 0, 7, 5], ['{SIGNUP}', '{ACTIVATE}']),
      number('Activated', [7, 0, 7, 5], '{ACTIVATED}'),
    ],
    variables: [signup, activate, variable('UNUSED', 'Not used', '', '$pageview')],
  },
  {
    name: 'Revenue by plan',
    description: 'Reads the billing tables of this project.',
    tags: ['revenue'],
    cover: 'revenue-by-plan',
    scope: 'organization',
    team: 1,
    author: 1,
    tiles: [
      {
        type: 'INSIGHT',
        name: 'Paid invoices',
        query: {
          kind: 'InsightVizNode',
          source: {
            kind: 'TrendsQuery',
            series: [
              {
                kind: 'DataWarehouseNode',
                table_name: 'stripe_invoice',
                id: 'stripe_invoice',
                id_field: 'id',
                distinct_id_field: 'customer',
                timestamp_field: 'created',
              },
              { kind: 'ActionsNode', id: 42, name: 'Upgraded' },
            ],
          },
        },
        layouts: { sm: { x: 0, y: 0, w: 12, h: 6 } },
      },
    ],
  },
];

const elsewhere: SeedRow[] = [
  ...rows(
    [
      ['App store funnel', 'From listing to first session.', ['mobile']],
      ['Push messages', 'Who opens them, who turns them off.', ['mobile']],
    ],
    'team',
    2,
  ),
  ...rows(
    [['Mobile release train', 'Shared by the mobile team with everybody.', ['mobile', 'release']]],
    'organization',
    2,
  ),
  ...rows([['Partner portal', 'What partners do in their portal.', ['partner']]], 'team', 3),
  ...rows(
    [['Flag usage', 'How a feature flag is evaluated, and by whom.', ['flags']]],
    'feature_flag',
    null,
  ),
];

/** Some forty rows over both organizations; project 1 sees more than one page of them. */
export const demoRows: SeedRow[] = [
  ...rows(official, 'global', null),
  ...rows(team, 'team', 1),
  ...rows(organization, 'organization', 1),
  ...flawed,
  ...elsewhere,
];
