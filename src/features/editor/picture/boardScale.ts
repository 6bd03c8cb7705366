import type { Breakpoint } from '#template/facts.ts';
import { columns, type Box } from '#template/layout.ts';

/** How large a column, a row and the gap between tiles are, in pixels. */
export interface Scale {
  column: number;
  row: number;
  gap: number;
}

/** Rows are flatter than PostHog's, which are about as high as columns are wide: more of a dashboard is in sight. */
export function scaleOf(width: number, breakpoint: Breakpoint, roomy: boolean): Scale {
  const column = width / columns[breakpoint];
  const flat = roomy ? 0.55 : 0.8;
  const row = breakpoint === 'sm' ? column * flat : column * flat * 0.19;
  return { column, row, gap: Math.min(Math.max(width / 110, 4), 12) };
}

export interface PixelBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function toPixels({ x, y, w, h }: Box, { column, row, gap }: Scale): PixelBox {
  return {
    left: x * column + gap / 2,
    top: y * row + gap / 2,
    width: Math.max(w * column - gap, 4),
    height: Math.max(h * row - gap, 4),
  };
}
