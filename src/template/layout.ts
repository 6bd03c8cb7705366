import type { Breakpoint } from './facts.ts';
import { isObject } from './kind.ts';

/** A place in the grid, in columns and rows. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export type Size = Pick<Box, 'w' | 'h'>;

/** What the layout needs to know of a tile. */
export interface Placeable {
  layouts: Record<Breakpoint, Box | null>;
  /** How large PostHog makes it where it has no place. */
  size: Size;
}

export const columns: Record<Breakpoint, number> = { sm: 12, xs: 1 };

const nowhere: Box = { x: 0, y: 0, w: 1, h: 1 };

/** The box in a tile's `layouts`, when it is one: whole numbers, x and y from 0, w and h from 1 (contract 6.2). */
export function boxIn(layouts: unknown, breakpoint: Breakpoint): Box | null {
  const layout = isObject(layouts) ? layouts[breakpoint] : null;
  if (!isObject(layout)) return null;
  const { x, y, w, h } = layout;
  return isCount(x, 0) && isCount(y, 0) && isCount(w, 1) && isCount(h, 1) ? { x, y, w, h } : null;
}

/** How small the tile may be made: its `minW` and `minH` where they are counts, `usual` where not. */
export function leastIn(layouts: unknown, breakpoint: Breakpoint, usual: Size): Size {
  const layout = isObject(layouts) ? layouts[breakpoint] : null;
  if (!isObject(layout)) return usual;
  const { minW, minH } = layout;
  return {
    w: isCount(minW, 1) ? Math.min(minW, columns[breakpoint]) : usual.w,
    h: isCount(minH, 1) ? minH : usual.h,
  };
}

/**
 * Where PostHog shows each tile, by index. `sm`: tiles that have a place keep it, the others go where the
 * dashboard is least deep; then all move up until they meet another. `xs`: as the tiles store it, for older
 * PostHogs, those without a place last; where none does, and in newer PostHogs whatever the tiles say, one
 * below the other in the reading order of `sm` (contract 6.2).
 */
export function resolveLayout(tiles: readonly Placeable[], breakpoint: Breakpoint): Box[] {
  const placed = flow(tiles);
  if (breakpoint === 'sm') return rise(placed);
  const stacked = stack(placed);
  return storesNarrow(tiles) ? rise(narrow(tiles, stacked)) : stacked;
}

/** Whether any tile says where it stands in one column. */
export function storesNarrow(tiles: readonly Pick<Placeable, 'layouts'>[]): boolean {
  return tiles.some(({ layouts }) => layouts.xs !== null);
}

/** `xs` as PostHog derives it: the heights of `sm`, one below the other. */
export function stack(boxes: readonly Box[]): Box[] {
  const stacked = [...boxes];
  let y = 0;
  for (const index of readingOrder(boxes)) {
    const h = boxes[index]?.h ?? 1;
    stacked[index] = { x: 0, y, w: 1, h };
    y += h;
  }
  return stacked;
}

/** For each box that lies over an earlier one the index of the first such; null stands for no place. */
export function overlapsOf(boxes: readonly (Box | null)[]): Map<number, number> {
  const overlaps = new Map<number, number>();
  for (const [index, box] of boxes.entries()) {
    if (box === null) continue;
    const under = boxes.findIndex((other, at) => at < index && other !== null && meet(box, other));
    if (under >= 0) overlaps.set(index, under);
  }
  return overlaps;
}

/**
 * The same boxes inside the columns and apart, each moved as little as may be: a box that is too wide is made
 * narrower, one that reaches out is moved left, one that lies over an earlier one in reading order is moved
 * down. Boxes that are in nobody's way stay where they are.
 */
export function untangle(boxes: readonly Box[], breakpoint: Breakpoint): Box[] {
  const inside = boxes.map((box) => {
    const w = Math.min(box.w, columns[breakpoint]);
    return { ...box, w, x: Math.min(box.x, columns[breakpoint] - w) };
  });
  return settle(inside, 'stay', readingOrder(inside));
}

/** Indexes from the top down, and from left to right. */
export function readingOrder(boxes: readonly Box[]): number[] {
  const order = [...boxes.keys()];
  const at = (index: number): Box => boxes[index] ?? nowhere;
  return order.sort((a, b) => at(a).y - at(b).y || at(a).x - at(b).x || a - b);
}

export function bottomOf(boxes: readonly Box[]): number {
  return boxes.reduce((bottom, { y, h }) => Math.max(bottom, y + h), 0);
}

/**
 * The boxes, which are inside the columns, each as far up as it goes, and down to where it is free, one after
 * the other in that order: what PostHog's grid does (react-grid-layout, vertical).
 */
export function rise(boxes: readonly Box[], order: readonly number[] = readingOrder(boxes)): Box[] {
  return settle(boxes, 'rise', order);
}

/** Places the boxes, which are inside the columns, in that order, each down to where it is free. */
function settle(boxes: readonly Box[], mode: 'rise' | 'stay', order: readonly number[]): Box[] {
  const settled = [...boxes];
  const placed: Box[] = []; // from the top down
  const depths: number[] = []; // of each column
  const tallest = boxes.reduce((most, { h }) => Math.max(most, h), 0);
  for (const index of order) {
    const box = { ...(boxes[index] ?? nowhere) };
    const under = Array.from({ length: box.w }, (_, column) => depths[box.x + column] ?? 0);
    const depth = Math.max(...under);
    if (box.y < depth) box.y = freeRow(box, placed, tallest, mode);
    else if (mode === 'rise') box.y = depth;
    for (const column of under.keys()) {
      depths[box.x + column] = Math.max(under[column] ?? 0, box.y + box.h);
    }
    placed.splice(placed.findLastIndex(({ y }) => y <= box.y) + 1, 0, box);
    settled[index] = box;
  }
  return settled;
}

/** The first row from the box's own down where it meets none of those placed; one that is free may rise first. */
function freeRow(box: Box, placed: readonly Box[], tallest: number, mode: 'rise' | 'stay'): number {
  // Those that begin further up end above it.
  const from = placed.findLastIndex(({ y }) => y + tallest <= box.y) + 1;
  const near = placed.slice(from).filter((other) => sharesColumn(box, other));
  if (mode === 'rise' && !near.some((other) => meet(box, other))) {
    return bottomOf(placed.filter((other) => other.y < box.y && sharesColumn(box, other)));
  }
  return near.reduce((y, other) => (meet({ ...box, y }, other) ? other.y + other.h : y), box.y);
}

/** Tiles without a place go where `w` columns in a row are least deep, the leftmost of equals. */
function flow(tiles: readonly Placeable[]): Box[] {
  const depths = Array.from({ length: columns.sm }, () => 0);
  const fill = ({ x, y, w, h }: Box) => {
    for (let column = x; column < x + w; column += 1) {
      depths[column] = Math.max(depths[column] ?? 0, y + h);
    }
  };
  const known = tiles.map(({ layouts: { sm } }) => {
    if (sm === null) return null;
    const w = Math.min(sm.w, columns.sm);
    const box = { ...sm, w, x: sm.x + w <= columns.sm ? sm.x : 0 };
    fill(box);
    return box;
  });
  return tiles.map(({ size }, index) => {
    const place = known[index];
    if (place) return place;
    const starts = Array.from({ length: columns.sm - size.w + 1 }, (_, x) =>
      Math.max(...depths.slice(x, x + size.w)),
    );
    const y = Math.min(...starts);
    const box = { ...size, x: starts.indexOf(y), y };
    fill(box);
    return box;
  });
}

/** Where the tiles store it in one column; those that do not come below, in the order of `stacked`. */
function narrow(tiles: readonly Placeable[], stacked: readonly Box[]): Box[] {
  const stored = tiles.map(({ layouts: { xs } }) => xs && { ...xs, x: 0, w: 1 });
  const bottom = bottomOf(stored.filter((box) => box !== null));
  return stacked.map((box, index) => stored[index] ?? { ...box, y: box.y + bottom });
}

function meet(a: Box, b: Box): boolean {
  return sharesColumn(a, b) && a.y < b.y + b.h && b.y < a.y + a.h;
}

export function sharesColumn(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w;
}

function isCount(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least;
}
