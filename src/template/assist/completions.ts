import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { Completion, Slot } from './completion.ts';
import type { DocumentText } from './declarations.ts';
import { declarationsIn } from './declarations.ts';
import { keyCompletions } from './keyCompletions.ts';
import type { Known } from './known.ts';
import { knownAt, membersOf } from './known.ts';
import type { Place } from './place.ts';
import { placeAt } from './place.ts';
import { slotAt } from './slot.ts';
import { valueCompletions } from './valueCompletions.ts';
import { variableCompletions } from './variableCompletions.ts';

/**
 * What could stand at `offset` of the first of the documents, the likeliest first. Null where nothing is known of the
 * place, and somebody else may know; none where nothing helps.
 */
export function completionsAt(
  documents: readonly [DocumentText, ...DocumentText[]],
  offset: number,
): Completion[] | null {
  const [{ kind, text }] = documents;
  const place = placeAt(text, offset);
  const slot = slotAt(text, offset, place);
  if (slot === null) return [];
  const known = knownAt(kind, text, place.frames);
  if (place.expects === 'key') {
    return known.keys && keyCompletions(known.keys, presentKeys(text, place), slot);
  }
  const { entry } = known;
  const values = entry === null ? [] : valueCompletions(entry, known.isItem, slot);
  if (!takesVariable(known, slot, kind === 'template' ? place.path : [kind, ...place.path])) {
    return entry && values;
  }
  const variables = variableCompletions(declarationsIn(documents), slot);
  if (entry === null && variables.length === 0) return null;
  return entry?.event === true ? [...variables, ...values] : [...values, ...variables];
}

/** Those of the object around, but for the key that is being written. */
function presentKeys(text: string, { frames, token }: Place): Set<string> {
  const members = membersOf(text, frames.at(-1)?.start ?? 0);
  return new Set(members.flatMap(({ key, keyStart }) => (keyStart === token?.start ? [] : key)));
}

/**
 * PostHog replaces any string of a tile, but what stands in place of it is an event: so where one belongs, where
 * nothing is known, and where somebody has begun to write braces, unless it is text for people.
 */
function takesVariable({ entry, isItem }: Known, { typed, quoted }: Slot, path: JsonPath): boolean {
  if (path[0] !== 'tiles' || path.length < 3 || entry?.prose === true) return false;
  if (typed !== '' && !typed.startsWith('{')) return false;
  if (entry === null || typed.startsWith('{')) return quoted || entry?.event === true;
  return entry.event === true && (isItem || entry.takes === 'object');
}
