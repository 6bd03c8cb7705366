import type { Breakpoint } from '#template/facts.ts';
import type { Box } from '#template/layout.ts';
import type { TileKind } from '#template/tileKind.ts';
import type { TileSummary } from '#template/tiles.ts';

export const kindNames: Record<TileKind, string> = {
  line: 'line chart',
  bar: 'bar chart',
  number: 'number',
  pie: 'pie chart',
  funnel: 'funnel',
  retention: 'retention',
  table: 'table',
  world: 'world map',
  lifecycle: 'lifecycle',
  stickiness: 'stickiness',
  paths: 'paths',
  sql: 'SQL',
  text: 'text',
  button: 'button',
  widget: 'widget',
  unknown: 'unknown content',
};

/** What a tile is called where it stands: by its name, by the first words of its text, or by its number. */
export function tileTitle({ name, text, index }: TileSummary): string {
  const words = name?.trim() || plainWords(text ?? '');
  return words === '' ? `Tile ${index + 1}` : words;
}

/** Columns and rows are counted from 1; where there is one column, it goes without saying. */
export function placeWords({ x, y, w, h }: Box, breakpoint: Breakpoint): string {
  return breakpoint === 'sm'
    ? `column ${x + 1}, row ${y + 1}, ${w} wide, ${h} high`
    : `row ${y + 1}, ${h} high`;
}

export function tileWords(tile: TileSummary, box: Box, breakpoint: Breakpoint): string {
  const color = tile.color === null ? '' : `, ${tile.color}`;
  return `${tileTitle(tile)}, ${kindNames[tile.kind]}${color}: ${placeWords(box, breakpoint)}`;
}

/** What undoing calls it. */
export function stepName(tile: TileSummary, before: Box, after: Box): string {
  const resized = before.w !== after.w || before.h !== after.h;
  return `${resized ? 'Resize' : 'Move'} “${tileTitle(tile)}”`;
}

/** The first line of a text without Markdown's signs. */
function plainWords(markdown: string): string {
  const line = markdown
    .split('\n')
    .map((each) => each.replace(/^[\s#>*+-]+|[*_`~\\]|!?\[|\]\([^)]*\)/g, '').trim())
    .find((each) => each !== '');
  if (line === undefined) return '';
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line;
}
