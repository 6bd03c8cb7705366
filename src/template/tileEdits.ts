import { editValue } from '#lib/editValue.ts';
import { insertItem, moveItem, removeItem, repeatItem } from '#lib/jsonItems.ts';
import { checkJson, jsonText } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { removeMember } from '#lib/setMember.ts';
import { editList } from './editList.ts';
import { breakpoints } from './facts.ts';
import type { Size } from './layout.ts';
import { newPlace } from './newPlace.ts';
import { placeTiles } from './placeTiles.ts';
import { summarizeTile, summarizeTiles } from './tiles.ts';

// Edits of the text of the tiles. All that they are not about stays to the letter, and so does the whole where
// they do not apply: the tiles are no list, no tile has that index.

/** With a new tile before the one that is at `index` now, or at the end; in the first gap of the grid of its size. */
export function insertTile(
  text: JsonText,
  index: number,
  tile: Record<string, unknown>,
  size: Size = summarizeTile(tile, index).size,
): string {
  return editList(text, (list) => {
    const layouts = newPlace(summarizeTiles(text), size);
    return insertItem(list, index, jsonText({ ...tile, layouts }));
  });
}

/** With the tile once more, right after it: under a free name, of the same size, in the first gap of the grid. */
export function duplicateTile(text: JsonText, index: number): string {
  return editList(text, (list) => {
    const tiles = summarizeTiles(text);
    const tile = tiles[index];
    if (tile === undefined) return list;
    const taken = new Set(tiles.flatMap(({ name }) => name ?? []));
    const longer = repeatItem(list, index, (item) => {
      const renamed = tile.name === null ? item : setText(item, 'name', freeName(tile.name, taken));
      return breakpoints.reduce(withoutGridKey, renamed);
    });
    const { sm, xs } = newPlace(tiles, tile.layouts.sm ?? tile.size);
    const at = (text: string, breakpoint: 'sm' | 'xs', box: typeof sm) =>
      box ? placeTiles(checkJson(text), breakpoint, new Map([[index + 1, box]])) : text;
    return at(at(longer, 'sm', sm), 'xs', xs);
  });
}

export function removeTile(text: JsonText, index: number): string {
  return editList(text, (list) => removeItem(list, index));
}

/** Changes the order in which the tiles are written; where they stand in the grid stays. */
export function reorderTile(text: JsonText, from: number, to: number): string {
  return editList(text, (list) => moveItem(list, from, to));
}

/** `i` was the key of a tile in the grid (contract 6.2): two of one key would be one tile there. */
function withoutGridKey(tile: string, breakpoint: 'sm' | 'xs'): string {
  return editValue(tile, ['layouts', breakpoint], (layout) =>
    layout.startsWith('{') ? removeMember(layout, 'i') : layout,
  );
}

function setText(tile: string, key: string, value: string): string {
  return editValue(tile, [key], () => jsonText(value));
}

/** A copy of “Users (copy)” is “Users (copy 2)”. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const base = name.trim().replace(/ \(copy(?: \d+)?\)$/, '');
  let free = `${base} (copy)`;
  for (let n = 2; taken.has(free); n += 1) free = `${base} (copy ${n})`;
  return free;
}
