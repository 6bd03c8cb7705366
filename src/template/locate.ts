import { stringValue } from '#lib/jsonMembers.ts';
import { JsonPathTokens } from '#lib/jsonPathTokens.ts';
import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { JsonSyntaxError, JsonTokens } from '#lib/jsonTokens.ts';
import { getLocation } from 'jsonc-parser';

/** A stretch of text, in UTF-16 units. */
export interface TextRange {
  offset: number;
  length: number;
}

/**
 * Where the value at `path` stands in the text, or the nearest value around it that exists and can be read.
 * Null where the text has no value at all. Of equal keys the last counts. An index finds an equal key too, so
 * that a pointer from the address leads to `{"1": …}` as well.
 */
export function locate(text: string, path: readonly (string | number)[]): TextRange | null {
  return locateAll(text, [path])[0] ?? null;
}

/** Many places at once, in the order of the paths: the text is read one time, however many they are. */
export function locateAll(
  text: string,
  paths: readonly (readonly (string | number)[])[],
): (TextRange | null)[] {
  const root = rootOf(text);
  if (root === null) return paths.map(() => null);
  const sought = newPlace();
  for (const path of paths) {
    let place = sought;
    for (const segment of path) place = innerPlace(place, String(segment));
  }
  findPlaces(text, sought);
  return paths.map((path) => {
    let found = root;
    let place: Place | undefined = sought;
    for (const segment of path) {
      place = place.inner.get(String(segment));
      if (!place?.range) break;
      found = place.range;
    }
    return found;
  });
}

/**
 * The path of the innermost value around `offset`. A key, its colon and the gap up to the next comma belong
 * to the value; before the first member and after the last one it is the object or array itself.
 */
export function pathAt(text: string, offset: number): JsonPath {
  try {
    return strictPathAt(text, offset);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return tolerantPathAt(text, offset);
  }
}

/** RFC 6901: ['tiles', 3, 'a/b'] is `/tiles/3/a~1b`; the root is the empty text. */
export function toPointer(path: readonly (string | number)[]): string {
  return path
    .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** Segments that look like indexes become numbers; null for what is no pointer. */
export function fromPointer(pointer: string): JsonPath | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) return null;
  return pointer
    .slice(1)
    .split('/')
    .map((escaped) => escaped.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((segment) => (/^(?:0|[1-9][0-9]{0,9})$/.test(segment) ? Number(segment) : segment));
}

function rootOf(text: string): TextRange | null {
  const from = text.search(/[^ \t\r\n]/);
  return from < 0 ? null : { offset: from, length: text.trimEnd().length - from };
}

/** A value that is sought, or that one inside it is; with a range once it was read to its end. */
interface Place {
  range: TextRange | null;
  inner: Map<string, Place>;
}

function newPlace(): Place {
  return { range: null, inner: new Map() };
}

function innerPlace(place: Place, key: string): Place {
  const inner = place.inner.get(key) ?? newPlace();
  place.inner.set(key, inner);
  return inner;
}

/** Fills in the ranges, up to where the text is broken. */
function findPlaces(text: string, root: Place): void {
  const tokens = new JsonTokens(text);
  /** What is open, with the place it is, if it is sought. */
  const open: { place: Place | undefined; start: number; index: number; key: string | null }[] = [];
  try {
    for (let kind = tokens.next(); kind !== 'end'; kind = tokens.next()) {
      const around = open.at(-1);
      if (kind === '}' || kind === ']') {
        open.pop();
        if (around?.place) around.place.range = rangeOf(around.start, tokens.end);
      } else if (kind === 'key') {
        // Keys of what nobody seeks are not worth reading.
        if (around?.place) around.key = stringValue(tokens.raw());
      } else if (kind === ',') {
        if (around) around.index += 1;
      } else if (kind !== ':') {
        const key = around?.key ?? String(around?.index);
        const place = around === undefined ? root : around.place?.inner.get(key);
        if (place) forget(place);
        if (kind === '{' || kind === '[') {
          open.push({ place, start: tokens.start, index: 0, key: null });
        } else if (place) {
          place.range = rangeOf(tokens.start, tokens.end);
        }
      }
    }
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
  }
}

/** A key that comes again puts another value in the place of the first, with all that is in it. */
function forget(place: Place): void {
  if (place.range === null) return;
  place.range = null;
  for (const inner of place.inner.values()) forget(inner);
}

function rangeOf(start: number, end: number): TextRange {
  return { offset: start, length: end - start };
}

/** Reads up to `offset` only, so that what follows may be broken. Throws JsonSyntaxError for what comes before. */
function strictPathAt(text: string, offset: number): JsonPath {
  const tokens = new JsonPathTokens(text);
  for (let start = tokens.peek(); start < text.length && start <= offset; start = tokens.peek()) {
    // A cursor right before a bracket that closes, or a comma, is still at the value it follows.
    if (start === offset && '}],:'.includes(text.charAt(start))) break;
    tokens.next();
  }
  return tokens.kind === ',' ? tokens.path.slice(0, -1) : tokens.path;
}

/** For text that is broken before `offset`: a guess that skips what it cannot read. */
function tolerantPathAt(text: string, offset: number): JsonPath {
  try {
    return getLocation(text, offset).path;
  } catch (error) {
    if (error instanceof RangeError) return []; // too deeply nested for a parser that recurs
    throw error;
  }
}
