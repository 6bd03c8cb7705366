import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { looksLikeId, placeholdersIn } from './placeholders.ts';
import { nearestId } from './variables.ts';
import type { Variable } from './variables.ts';

/** A placeholder that PostHog does not fill in as it was meant. */
export interface Unfilled {
  id: string;
  /** In the template, where the placeholder stands. */
  path: JsonPath;
  why: 'undeclared' | 'empty' | 'embedded' | 'in-text';
}

/** Those of the parsed tiles, in their order; `chosen` is what there is to put in, by id (contract 6.5). */
export function unfilledIn(tiles: unknown, chosen: ReadonlyMap<string, Variable>): Unfilled[] {
  const declared = new Set(chosen.keys());
  return placeholdersIn(tiles).flatMap(({ id, path, whole, inText }) => {
    const unfilled = (why: Unfilled['why']): Unfilled[] => [{ id, path, why }];
    if (!whole) return nearestId(id, declared) === null ? [] : unfilled('embedded');
    if (!declared.has(id)) return looksLikeId(id) ? unfilled('undeclared') : [];
    if (!chosen.get(id)?.default) return unfilled('empty');
    return inText ? unfilled('in-text') : [];
  });
}

/** What comes of it, in plain English. */
export function unfilledSentence({ id, why }: Unfilled): string {
  switch (why) {
    case 'undeclared':
      return `{${id}} stays as it is: no variable has this id.`;
    case 'empty':
      return `{${id}} stays as it is: nothing is chosen for the variable, and it has no default.`;
    case 'embedded':
      return `{${id}} stays as it is: PostHog fills it in only where it is the whole text.`;
    case 'in-text':
      return `{${id}} becomes an event where there should be text, which breaks the tile.`;
  }
}
