import type { JsonText } from '#lib/jsonText.ts';
import type { Breakpoint } from './facts.ts';
import { isObject } from './kind.ts';
import { boxIn, leastIn } from './layout.ts';
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
  /** How small it may be made: as it says itself, or as is usual for its kind. */
  least: Record<Breakpoint, Size>;
  /** The beginning of a text's Markdown, or what a button says. */
  text: string | null;
}

/** Characters: about as much as a tile has room for. */
const longestText = 1000;

/** One summary a tile, in their order, of whatever the JSON holds; none when it is not an array. */
export function summarizeTiles(tiles: JsonText): TileSummary[] {
  const parsed: unknown = JSON.parse(tiles);
  return Array.isArray(parsed) ? parsed.map(summarizeTile) : [];
}

export function summarizeTile(tile: unknown, index: number): TileSummary {
  const known = isObject(tile) ? tile : {};
  const kind = tileKind(known);
  const { layouts } = known;
  const size = sizes[kind] ?? { w: 6, h: 5 };
  // Minima are usually 3 columns by 5 rows, for what is smaller by itself less (contract 6.2).
  const small = kind === 'text' || kind === 'button';
  const least = small ? { w: 1, h: 1 } : { w: Math.min(size.w, 3), h: Math.min(size.h, 5) };
  return {
    index,
    name: textOf(known['name']),
    type: textOf(known['type']),
    kind,
    color: textOf(known['color']),
    layouts: { sm: boxIn(layouts, 'sm'), xs: boxIn(layouts, 'xs') },
    size,
    least: { sm: leastIn(layouts, 'sm', least), xs: leastIn(layouts, 'xs', { ...least, w: 1 }) },
    text: textOf(wordsOf(known, kind))?.slice(0, longestText) ?? null,
  };
}

/** A button's words are in `button_tile`, or flat on the tile (contract 6.1). */
function wordsOf(tile: Record<string, unknown>, kind: TileKind): unknown {
  if (kind === 'text') return tile['body'];
  if (kind !== 'button') return null;
  const nested = tile['button_tile'];
  return isObject(nested) ? nested['text'] : tile['text'];
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
