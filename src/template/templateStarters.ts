import { prettyJson } from '#lib/jsonText.ts';
import { emptyDraft } from './fields.ts';
import { type Box, stack } from './layout.ts';
import {
  funnel,
  lifecycle,
  number,
  pageview,
  retention,
  stickiness,
  table,
  text,
  trend,
} from './starterTiles.ts';
import type { TemplateDraft } from './template.ts';

type Place = [x: number, y: number, w: number, h: number];

/** A whole template to begin with, ready to save on any PostHog; its events are asked for by variables. */
export interface TemplateStarter {
  /** In addresses: `?from=starter:traffic`. */
  id: string;
  name: string;
  description: string;
  tags: string[];
  variables: { id: string; name: string; description: string; event: string }[];
  tiles: [tile: Record<string, unknown>, place: Place][];
}

export const templateStarters: readonly TemplateStarter[] = [
  {
    id: 'product-health',
    name: 'Product health',
    description: 'How many people use the product, how often, and whether they come back.',
    tags: ['product', 'retention'],
    variables: [],
    tiles: [
      [number('People this month', pageview, 'dau'), [0, 0, 4, 4]],
      [number('Visits a month', pageview, 'unique_session'), [4, 0, 4, 4]],
      [number('Things done', '$autocapture', 'total'), [8, 0, 4, 4]],
      [trend('People by week', pageview, 'dau', { interval: 'week', from: '-90d' }), [0, 4, 8, 6]],
      [stickiness('Days a week that people come', pageview), [8, 4, 4, 6]],
      [lifecycle('New, returning and lost people', pageview), [0, 10, 6, 6]],
      [retention('People who come back', pageview), [6, 10, 6, 6]],
    ],
  },
  {
    id: 'sign-up-funnel',
    name: 'Sign-up funnel',
    description: 'From the first visit to an account, and from there to the first value.',
    tags: ['activation', 'conversion'],
    variables: [
      {
        id: 'SIGNED_UP',
        name: 'Signed up',
        description: 'The event that is sent when somebody creates an account',
        event: '$pageview',
      },
      {
        id: 'ACTIVATED',
        name: 'Activated',
        description: 'The first thing that shows that somebody got value',
        event: '$autocapture',
      },
    ],
    tiles: [
      [
        text(
          '## From visit to value\n\nWhere people leave is where work pays off. Start at the funnel.',
        ),
        [0, 0, 12, 2],
      ],
      [funnel('From visit to value', [pageview, '{SIGNED_UP}', '{ACTIVATED}']), [0, 2, 8, 6]],
      [number('Accounts this month', '{SIGNED_UP}'), [8, 2, 4, 3]],
      [number('Activated this month', '{ACTIVATED}'), [8, 5, 4, 3]],
      [trend('Accounts by day', '{SIGNED_UP}'), [0, 8, 6, 5]],
      [table('Where accounts come from', '{SIGNED_UP}', '$referring_domain'), [6, 8, 6, 5]],
    ],
  },
  {
    id: 'traffic',
    name: 'Traffic',
    description: 'How many people visit, where they come from, and what they read.',
    tags: ['web', 'marketing'],
    variables: [],
    tiles: [
      [number('Visitors', pageview, 'dau'), [0, 0, 4, 4]],
      [number('Page views', pageview, 'total'), [4, 0, 4, 4]],
      [number('Visits', pageview, 'unique_session'), [8, 0, 4, 4]],
      [trend('Visitors by day', pageview, 'dau'), [0, 4, 12, 5]],
      [table('Most seen pages', pageview, '$pathname'), [0, 9, 6, 6]],
      [table('Where visitors come from', pageview, '$referring_domain'), [6, 9, 6, 6]],
      [
        trend('Devices', pageview, 'dau', { display: 'ActionsPie', breakdown: '$device_type' }),
        [0, 15, 4, 5],
      ],
      [
        trend('Countries', pageview, 'dau', {
          display: 'WorldMap',
          breakdown: '$geoip_country_code',
        }),
        [4, 15, 8, 5],
      ],
    ],
  },
  {
    id: 'feature-adoption',
    name: 'Feature adoption',
    description: 'Who has tried a feature, who keeps using it, and on which way they found it.',
    tags: ['product', 'release'],
    variables: [
      {
        id: 'FEATURE_USED',
        name: 'Feature used',
        description: 'The event that is sent when somebody uses the feature',
        event: '$autocapture',
      },
    ],
    tiles: [
      [number('People who used it', '{FEATURE_USED}'), [0, 0, 4, 4]],
      [trend('Use by day', '{FEATURE_USED}'), [4, 0, 8, 4]],
      [funnel('From a visit to the feature', [pageview, '{FEATURE_USED}']), [0, 4, 6, 6]],
      [retention('People who use it again', '{FEATURE_USED}'), [6, 4, 6, 6]],
      [stickiness('Days a week of use', '{FEATURE_USED}'), [0, 10, 6, 5]],
      [table('Browsers it is used in', '{FEATURE_USED}', '$browser'), [6, 10, 6, 5]],
    ],
  },
  {
    id: 'orders',
    name: 'Orders',
    description: 'From a product page to a paid order, and who orders again.',
    tags: ['shop', 'conversion'],
    variables: [
      {
        id: 'CART',
        name: 'Added to cart',
        description: 'The event that is sent when somebody puts a product into the cart',
        event: '$autocapture',
      },
      {
        id: 'ORDERED',
        name: 'Ordered',
        description: 'The event that is sent when an order is paid',
        event: '$pageview',
      },
    ],
    tiles: [
      [number('Orders this month', '{ORDERED}'), [0, 0, 4, 4]],
      [
        trend('Orders by week', '{ORDERED}', 'total', { display: 'ActionsBar', interval: 'week' }),
        [4, 0, 8, 4],
      ],
      [funnel('From product to order', [pageview, '{CART}', '{ORDERED}']), [0, 4, 8, 6]],
      [table('Where orders come from', '{ORDERED}', '$referring_domain'), [8, 4, 4, 6]],
      [retention('People who order again', '{ORDERED}'), [0, 10, 12, 6]],
    ],
  },
];

export function draftOfStarter(starter: TemplateStarter): TemplateDraft {
  const { fields, parts } = emptyDraft();
  const { name, description, tags } = starter;
  const boxes = starter.tiles.map(([, [x, y, w, h]]): Box => ({ x, y, w, h }));
  const narrow = stack(boxes);
  const tiles = starter.tiles.map(([tile], index) => ({
    ...tile,
    layouts: { sm: boxes[index], xs: narrow[index] },
  }));
  const variables = starter.variables.map((variable) => ({
    id: variable.id,
    name: variable.name,
    type: 'event',
    default: { id: variable.event, math: 'dau', type: 'events' },
    required: true,
    description: variable.description,
  }));
  return {
    fields: { ...fields, template_name: name, dashboard_description: description, tags: [...tags] },
    parts: {
      ...parts,
      tiles: prettyJson(JSON.stringify(tiles)),
      variables: prettyJson(JSON.stringify(variables)),
    },
  };
}
