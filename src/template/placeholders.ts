import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { pathOf, walkJson } from '#lib/walkJson.ts';

/** A `{ID}` in the tiles. PostHog replaces it only where it is the whole string (contract 6.5). */
export interface Placeholder {
  id: string;
  whole: boolean;
  /** From the template's root, to the string that holds it. */
  path: JsonPath;
  /** It stands in SQL, where PostHog gives braces a meaning of their own. */
  inSql: boolean;
  /** It stands where people read text, so that an event in its place would break the tile. */
  inText: boolean;
}

const textKeys = new Set<unknown>(['name', 'custom_name', 'description', 'body', 'text', 'url']);

/**
 * Every `{…}` in string values (keys are never replaced): the whole strings, whatever is between the braces,
 * and those inside longer text, as often as they occur. Which of them are meant for a variable is the reader's guess.
 */
export function placeholdersIn(tiles: unknown): Placeholder[] {
  const found: Placeholder[] = [];
  for (const place of walkJson(tiles)) {
    const { value } = place;
    if (typeof value !== 'string' || !value.includes('{')) continue;
    const inside = wholeId(value);
    // "{a} or {b}" begins and ends with a brace as well, but means two.
    const id = inside === null || /[{}]/.test(inside) ? null : inside;
    const ids = id === null ? embeddedIds(value) : [id];
    if (ids.length === 0) continue;
    const path = ['tiles', ...pathOf(place)];
    const inSql = place.segment === 'query';
    const inText = textKeys.has(place.segment);
    for (const each of ids) found.push({ id: each, whole: id !== null, path, inSql, inText });
  }
  return found;
}

/** The id where the whole string is a placeholder. */
export function wholeId(text: string): string | null {
  return text.length > 1 && text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : null;
}

/** Between the braces stands what could be an id, not JSON or a sentence. */
export function looksLikeId(id: string): boolean {
  return /^[\p{L}\p{N}_$.:-]+$/u.test(id);
}

function embeddedIds(text: string): string[] {
  return Array.from(text.matchAll(/\{([^{}]+)\}/g), ([, id]) => id ?? '');
}
