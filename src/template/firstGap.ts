import { columns } from './layout.ts';
import type { Box, Size } from './layout.ts';

/**
 * The uppermost place in the wide layout, of those the leftmost, where a tile of that size lies over none of
 * the boxes. One that is too wide is made as wide as the dashboard.
 */
export function firstGap(boxes: readonly Box[], size: Size): Box {
  const w = Math.min(size.w, columns.sm);
  // A tile that has no room to rise stands at the top, or right below another.
  const rows = new Set([0, ...boxes.map(({ y, h }) => y + h)]);
  for (const y of [...rows].sort((a, b) => a - b)) {
    const near = boxes.filter((box) => box.y < y + size.h && y < box.y + box.h);
    const x = freeColumn(near, w);
    if (x !== null) return { x, y, w, h: size.h };
  }
  throw new Error('Below all boxes there is room');
}

/** The first of `w` columns in a row where none of the boxes is. */
function freeColumn(boxes: readonly Box[], w: number): number | null {
  let x = 0;
  for (const box of boxes.toSorted((a, b) => a.x - b.x)) {
    if (x + w <= box.x) break;
    x = Math.max(x, box.x + box.w);
  }
  return x + w <= columns.sm ? x : null;
}
