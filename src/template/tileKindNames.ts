import type { TileKind } from './tileKind.ts';

/** What to call a kind of tile, as PostHog's own pages do. */
export const tileKindNames: Record<TileKind, string> = {
  line: 'Line',
  bar: 'Bars',
  number: 'Number',
  pie: 'Pie',
  funnel: 'Funnel',
  retention: 'Retention',
  table: 'Table',
  world: 'World map',
  lifecycle: 'Lifecycle',
  stickiness: 'Stickiness',
  paths: 'Paths',
  sql: 'SQL',
  text: 'Text',
  button: 'Button',
  widget: 'Widget',
  unknown: 'Unknown',
};
