import type { Breakpoint } from './facts.ts';
import { columns, readingOrder, rise, sharesColumn } from './layout.ts';
import type { Box, Size } from './layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

// The boxes here are those that `resolveLayout` gave: inside the columns, apart, none with room to rise.

/**
 * The boxes after one was moved to that column and row, as PostHog's grid does it: those that it comes to lie
 * over make room, then all rise. A move to where it is changes nothing.
 */
export function moveTile(
  boxes: readonly Box[],
  index: number,
  to: Pick<Box, 'x' | 'y'>,
  breakpoint: Breakpoint,
): Box[] {
  const box = boxes[index];
  if (box === undefined) return [...boxes];
  const x = within(to.x, 0, columns[breakpoint] - box.w);
  return rearrange(boxes, index, { ...box, x, y: Math.max(to.y, 0) });
}

/**
 * The boxes after one was given that size, its upper left corner where it is. It stays inside the columns and
 * becomes no smaller than `least`, unless it is so already.
 */
export function resizeTile(
  boxes: readonly Box[],
  index: number,
  to: Size,
  { least, breakpoint }: { least: Size; breakpoint: Breakpoint },
): Box[] {
  const box = boxes[index];
  if (box === undefined) return [...boxes];
  const w = within(to.w, Math.min(least.w, box.w), columns[breakpoint] - box.x);
  return rearrange(boxes, index, { ...box, w, h: Math.max(to.h, Math.min(least.h, box.h)) });
}

/**
 * The boxes after one was moved by one step from where it stands now: a column to the side, or up or down past
 * what is in the way, for less would be undone by its rising. Null where there is no further. While a tile is
 * carried, `boxes` are those from before and `now` is where it has come to; what it passed falls back.
 */
export function stepTile(
  boxes: readonly Box[],
  index: number,
  direction: Direction,
  { now, breakpoint }: { now: Box; breakpoint: Breakpoint },
): Box[] | null {
  if (direction === 'left' || direction === 'right') {
    const x = now.x + (direction === 'left' ? -1 : 1);
    if (x < 0 || x + now.w > columns[breakpoint]) return null;
    return moveTile(boxes, index, { ...now, x }, breakpoint);
  }
  for (const y of turningRows(boxes, index, now, direction)) {
    const moved = moveTile(boxes, index, { ...now, y }, breakpoint);
    const reached = moved[index]?.y ?? now.y;
    if (direction === 'up' ? reached < now.y : reached > now.y) return moved;
  }
  return null;
}

/** What goes before the tile in the order in which all rise, what after it, when it stands at `target`. */
function rearrange(boxes: readonly Box[], index: number, target: Box): Box[] {
  const origin = boxes[index] ?? target;
  const shares = (other: number) => sharesColumn(boxes[other] ?? target, target);
  const goesBefore = (other: number) =>
    shares(other) && target.y > turningPoint(boxes[other] ?? target, origin);
  const others = readingOrder(boxes).filter((other) => other !== index);
  const first = others.findIndex((other) => shares(other) && !goesBefore(other));
  const [above, rest] = first < 0 ? [others, []] : [others.slice(0, first), others.slice(first)];
  const order = [
    ...above,
    ...rest.filter(goesBefore),
    index,
    ...rest.filter((other) => !goesBefore(other)),
  ];
  return rise(
    boxes.map((box, at) => (at === index ? target : box)),
    order,
  );
}

/**
 * The row below which a tile has to be to come after the other: the middle of that one, where it will be when
 * the tile has left the place above it.
 */
function turningPoint(other: Box, origin: Box): number {
  const below = other.y >= origin.y + origin.h && sharesColumn(other, origin);
  return other.y + other.h / 2 - (below ? origin.h : 0);
}

/** The rows where the tile would change places with another, the nearest first. */
function turningRows(
  boxes: readonly Box[],
  index: number,
  now: Box,
  direction: 'up' | 'down',
): number[] {
  const origin = boxes[index] ?? now;
  const rows = new Set<number>();
  for (const [at, other] of boxes.entries()) {
    if (at === index || !sharesColumn(other, now)) continue;
    const row = Math.floor(turningPoint(other, origin)) + (direction === 'up' ? 0 : 1);
    if (direction === 'up' ? row < now.y : row > now.y) rows.add(Math.max(row, 0));
  }
  return [...rows].sort((a, b) => (direction === 'up' ? b - a : a - b));
}

function within(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}
