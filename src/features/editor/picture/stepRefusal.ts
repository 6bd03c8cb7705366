import type { Breakpoint } from '#template/facts.ts';
import { columns, sharesColumn, type Box, type Size } from '#template/layout.ts';
import type { Direction } from '#template/moveTile.ts';

interface Place {
  box: Box;
  /** Of all tiles. */
  boxes: readonly Box[];
  least: Size;
  breakpoint: Breakpoint;
}

/** Why a tile goes, or grows, no further in that direction; null where it does. */
export function stepRefusal(
  direction: Direction,
  mode: 'move' | 'resize',
  { box, boxes, least, breakpoint }: Place,
): string | null {
  const { x, y, w, h } = box;
  switch (direction) {
    case 'left':
      if (mode === 'move') return x > 0 ? null : 'It is at the left edge.';
      return w > least.w ? null : 'It is as narrow as it may be.';
    case 'right':
      return x + w < columns[breakpoint] ? null : 'It is at the right edge.';
    case 'up':
      if (mode === 'move') return y > 0 ? null : 'It is at the top.';
      return h > least.h ? null : 'It is as short as it may be.';
    case 'down': {
      const isBelow = (other: Box) => other.y >= y + h && sharesColumn(other, box);
      return mode === 'resize' || boxes.some(isBelow) ? null : 'Nothing is below it.';
    }
  }
}
