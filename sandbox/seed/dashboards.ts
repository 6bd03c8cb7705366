import { button, funnel, lifecycle, number, retention, text, type Tile, trend } from './tiles.ts';

/** A seeded dashboard; its tiles are written as a template's, and answered as a dashboard's. */
export interface SeedDashboard {
  team: number;
  name: string;
  description: string;
  tags: string[];
  filters: object;
  tiles: Tile[];
}

export const demoDashboards: SeedDashboard[] = [
  {
    team: 1,
    name: 'Growth, week by week',
    description: 'What the growth team looks at on Mondays.',
    tags: ['growth', 'weekly'],
    filters: { date_from: '-90d' },
    tiles: [
      text('## Growth\nNumbers of the last quarter.', [0, 0, 12, 2]),
      number('Visitors', [0, 2, 4, 4], '$pageview'),
      trend('Visitors by week', [4, 2, 8, 6], '$pageview', 'ActionsLineGraph', 'blue'),
      funnel('From visit to sign-up', [0, 8, 6, 6], ['$pageview', 'signed_up']),
      retention('Who comes back', [6, 8, 6, 6], '$pageview'),
      button('Open the playbook', 'https://posthog.com/docs', [0, 14, 3, 1]),
    ],
  },
  {
    team: 1,
    name: 'Checkout on call',
    description: '',
    tags: [],
    filters: {},
    tiles: [
      number('Orders today', [0, 0, 4, 4], 'order_placed'),
      trend('Payment errors', [4, 0, 8, 5], 'payment_failed', 'ActionsBar'),
    ],
  },
  {
    team: 2,
    name: 'App releases',
    description: 'Crashes and sessions by version.',
    tags: ['mobile'],
    filters: {},
    tiles: [lifecycle('New, returning, dormant', [0, 0, 12, 6], '$screen')],
  },
];
