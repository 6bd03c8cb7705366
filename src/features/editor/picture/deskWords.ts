import type { Breakpoint } from '#template/facts.ts';
import type { Box } from '#template/layout.ts';
import { tileKindNames } from '#template/tileKindNames.ts';
import type { TileSummary } from '#template/tiles.ts';
import { tileTitle } from '#template/tileTitle.ts';

/** Columns and rows are counted from 1; where there is one column, it goes without saying. */
export function placeWords({ x, y, w, h }: Box, breakpoint: Breakpoint): string {
  return breakpoint === 'sm'
    ? `column ${x + 1}, row ${y + 1}, ${w} wide, ${h} high`
    : `row ${y + 1}, ${h} high`;
}

export function tileWords(tile: TileSummary, box: Box, breakpoint: Breakpoint): string {
  const color = tile.color === null ? '' : `, ${tile.color}`;
  return `${tileTitle(tile)}, ${tileKindNames[tile.kind].toLowerCase()}${color}: ${placeWords(box, breakpoint)}`;
}

/** What undoing calls it. */
export function stepName(tile: TileSummary, before: Box, after: Box): string {
  const resized = before.w !== after.w || before.h !== after.h;
  return `${resized ? 'Resize' : 'Move'} “${tileTitle(tile)}”`;
}
