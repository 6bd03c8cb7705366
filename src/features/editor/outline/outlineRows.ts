import { tileKindNames } from '#template/tileKindNames.ts';
import type { TileSummary } from '#template/tiles.ts';

/** The size that the tile says it has; null where PostHog gives it one. */
export function rowSize({ layouts: { sm } }: TileSummary): string | null {
  return sm && `${sm.w} × ${sm.h}`;
}

/** The indexes of the tiles whose name, kind, colour or variables have every word in them. */
export function filterTiles(
  tiles: readonly TileSummary[],
  variables: ReadonlyMap<number, readonly string[]>,
  query: string,
): number[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return tiles.flatMap((tile, index) => {
    const { name, type, kind, color } = tile;
    const said = [name, type, tileKindNames[kind], color, ...(variables.get(index) ?? [])];
    const text = said.join('\n').toLowerCase();
    return words.every((word) => text.includes(word)) ? index : [];
  });
}

/**
 * The next of the rows, after the one at `from`, whose label begins with what was typed. One letter again and
 * again steps through those that begin with it. Null where none does.
 */
export function typedRow(labels: readonly string[], from: number, typed: string): number | null {
  const wanted = /^(.)\1*$/u.test(typed) ? typed.slice(0, 1) : typed;
  const first = wanted.length === 1 ? from + 1 : Math.max(from, 0);
  for (let step = 0; step < labels.length; step += 1) {
    const index = (first + step) % labels.length;
    if (labels[index]?.toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
