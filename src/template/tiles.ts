import type { JsonText } from '#lib/jsonText.ts';
import type { Breakpoint } from './facts.ts';
import { isObject } from './kind.ts';
import { boxIn } from './layout.ts';
import type { Box, Size } from './layout.ts';
import { tileKind } from './tileKind.ts';
import type { TileKind } from './tileKind.ts';

/** What a list, a picture and an outline say of a tile. */
export interface TileSummary {
  index: number;
  /** null: none, or none that is text. */
  name: string | null;
  type: string | null;
  kind: TileKind;
  color: string | null;
  layouts: Record<Breakpoint, Box | null>;
  /** How large PostHog makes it where it has no place. */
  size: Size;
}

/** One summary a tile, in their order, of whatever the JSON holds; none when it is not an array. */
export function summarizeTiles(tiles: JsonText): TileSummary[] {
  const parsed: unknown = JSON.parse(tiles);
  return Array.isArray(parsed) ? parsed.map(summarizeTile) : [];
}

export function summarizeTile(tile: unknown, index: number): TileSummary {
  const known = isObject(tile) ? tile : {};
  const kind = tileKind(known);
  return {
    index,
    name: textOf(known['name']),
    type: textOf(known['type']),
    kind,
    color: textOf(known['color']),
    layouts: { sm: boxIn(known['layouts'], 'sm'), xs: boxIn(known['layouts'], 'xs') },
    size: sizes[kind] ?? { w: 6, h: 5 },
  };
}

/** How many tiles, or variables, there are; 0 when it is not an array. */
export function countOf(part: JsonText): number {
  const parsed: unknown = JSON.parse(part);
  return Array.isArray(parsed) ? parsed.length : 0;
}

/** What to call a tile in a sentence: by its name where it has one, by its number where not. */
export function tileLabel(tile: unknown, index: number): string {
  const name = isObject(tile) ? textOf(tile['name'])?.trim() : null;
  return name ? `“${name}”` : `Tile ${index + 1}`;
}

/** The sizes that PostHog gives tiles without a place (2026; older ones differ by a column or two). */
const sizes: Partial<Record<TileKind, Size>> = {
  text: { w: 2, h: 2 },
  button: { w: 3, h: 1 },
  number: { w: 2, h: 2 },
  funnel: { w: 4, h: 4 },
  retention: { w: 6, h: 7 },
  paths: { w: 12, h: 7 },
};

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
