import type { Analysis } from '#template/analysis.ts';
import type { TileSummary } from '#template/tiles.ts';

/** Those tiles that are not as they were. */
interface TileChanges {
  length: number;
  changed: [index: number, tile: TileSummary][];
}

/** What differs from the analysis before; what is left out is as it was. */
export interface AnalysisChanges extends Partial<Omit<Analysis, 'tiles'>> {
  tiles?: TileChanges | null;
}

export const nothingKnown: Analysis = {
  problems: [],
  places: [],
  unsaved: false,
  tiles: null,
  variables: null,
  uses: new Map(),
  variablesByTile: new Map(),
};

/**
 * What of each analysis is news. One key in a large template changes one tile and some places: the rest need
 * not be copied from the worker to the page, and what is drawn of it need not be drawn anew.
 */
export function changeFinder(): (analysis: Analysis) => AnalysisChanges {
  const known = new Map<string, string>();
  let knownTiles: string[] | null = null;

  function isNews(name: string, value: unknown): boolean {
    const text = JSON.stringify(value instanceof Map ? [...value] : value);
    if (known.get(name) === text) return false;
    known.set(name, text);
    return true;
  }

  return ({ tiles, ...rest }) => {
    const changes: AnalysisChanges = Object.fromEntries(
      Object.entries(rest).filter(([name, value]) => isNews(name, value)),
    );
    const texts = tiles?.map((tile) => JSON.stringify(tile)) ?? null;
    const before = knownTiles;
    knownTiles = texts;
    if (tiles === null || texts === null)
      return before === null ? changes : { ...changes, tiles: null };
    const changed = tiles.flatMap((tile, index): TileChanges['changed'] =>
      texts[index] === before?.[index] ? [] : [[index, tile]],
    );
    if (changed.length === 0 && before?.length === tiles.length) return changes;
    return { ...changes, tiles: { length: tiles.length, changed } };
  };
}

/** The analysis with its news; what is not news stays the same object. */
export function withChanges(before: Analysis, changes: AnalysisChanges): Analysis {
  const { tiles: news, ...rest } = changes;
  const now: Analysis = { ...before, ...rest };
  if (news === undefined) return now;
  if (news === null) return { ...now, tiles: null };
  const tiles = (before.tiles ?? []).slice(0, news.length);
  for (const [index, tile] of news.changed) tiles[index] = tile;
  return { ...now, tiles };
}
