import type { TileKind } from '#template/tileKind.ts';
import { bar, lifecycle, line, number, pie, stickiness, world } from './chartSketches.tsx';
import { funnel, paths, retention, sql, table, unknown, widget } from './gridSketches.tsx';
import type { Sketch } from './sketch.tsx';

/** Of every kind but those that show what they hold. */
export const sketches: Record<Exclude<TileKind, 'text' | 'button'>, Sketch> = {
  line,
  bar,
  number,
  pie,
  funnel,
  retention,
  table,
  world,
  lifecycle,
  stickiness,
  paths,
  sql,
  widget,
  unknown,
};
