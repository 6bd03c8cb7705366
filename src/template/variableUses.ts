import type { Placeholder } from './placeholders.ts';

/** The tiles that have a variable's id in braces, by their indexes, each once, from the first. */
export interface VariableUse {
  /** As a whole string, which PostHog fills in. */
  tiles: readonly number[];
  /** In the middle of other text, which it leaves as it is (contract 6.5). */
  embedded: readonly number[];
}

/** By the ids in braces, declared or not. */
export function variableUses(placeholders: readonly Placeholder[]): Map<string, VariableUse> {
  const uses = new Map<string, { tiles: number[]; embedded: number[] }>();
  for (const { id, whole, path } of placeholders) {
    const [, tile] = path;
    if (typeof tile !== 'number') continue;
    const use = uses.get(id) ?? { tiles: [], embedded: [] };
    uses.set(id, use);
    const list = whole ? use.tiles : use.embedded;
    if (list.at(-1) !== tile) list.push(tile);
  }
  return uses;
}

/** The other way: by tile, the declared ids that it has as whole strings, each once. */
export function variablesByTile(
  placeholders: readonly Placeholder[],
  declared: ReadonlySet<string>,
): Map<number, string[]> {
  const byTile = new Map<number, string[]>();
  for (const [id, { tiles }] of variableUses(placeholders)) {
    if (!declared.has(id)) continue;
    for (const tile of tiles) byTile.set(tile, [...(byTile.get(tile) ?? []), id]);
  }
  return byTile;
}
