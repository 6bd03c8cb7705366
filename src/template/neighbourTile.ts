import { readingOrder } from './layout.ts';
import type { Box } from './layout.ts';
import type { Direction } from './moveTile.ts';

/**
 * The tile that an arrow leads to: the nearest in that direction. At the end of a row left and right go on to
 * the tile before or after in reading order. Null where there is none.
 */
export function neighbourTile(
  boxes: readonly Box[],
  index: number,
  direction: Direction,
): number | null {
  const from = boxes[index];
  if (from === undefined) return null;
  const sideways = direction === 'left' || direction === 'right';
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, box] of boxes.entries()) {
    const ahead = gapAhead(from, box, direction);
    const aside = sideways
      ? apart(from.y, from.h, box.y, box.h)
      : apart(from.x, from.w, box.x, box.w);
    if (at === index || ahead < 0 || (sideways && aside > 0)) continue;
    // What lies aside is further away than it looks; of equals the one that begins at the same line.
    const shift = sideways ? Math.abs(from.y - box.y) : Math.abs(from.x - box.x);
    const distance = ahead + aside * 4 + shift / 100;
    if (distance >= least) continue;
    least = distance;
    nearest = at;
  }
  if (nearest !== null || !sideways) return nearest;
  const order = readingOrder(boxes);
  return order[order.indexOf(index) + (direction === 'left' ? -1 : 1)] ?? null;
}

/** Cells from the edge of one to the edge of the other; negative where the other is not in that direction. */
function gapAhead(from: Box, to: Box, direction: Direction): number {
  switch (direction) {
    case 'left':
      return from.x - (to.x + to.w);
    case 'right':
      return to.x - (from.x + from.w);
    case 'up':
      return from.y - (to.y + to.h);
    case 'down':
      return to.y - (from.y + from.h);
  }
}

/** How far two stretches of a line are from sharing some of it, in cells; 0 where they do. */
function apart(start: number, length: number, other: number, otherLength: number): number {
  return Math.max(other - (start + length) + 1, start - (other + otherLength) + 1, 0);
}
