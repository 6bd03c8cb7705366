import { membersAt } from '#lib/jsonMembers.ts';
import { JsonPathTokens } from '#lib/jsonPathTokens.ts';
import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { JsonSyntaxError } from '#lib/jsonTokens.ts';
import { getLocation } from 'jsonc-parser';

/** A stretch of text, in UTF-16 units. */
export interface TextRange {
  offset: number;
  length: number;
}

/**
 * Where the value at `path` stands in the text, or the nearest value around it that exists and can be read.
 * Null where the text has no value at all. An index finds an equal key too, so that a pointer from the
 * address leads to `{"1": …}` as well.
 */
export function locate(text: string, path: readonly (string | number)[]): TextRange | null {
  let found = rootOf(text);
  for (const segment of path) {
    const inner = found && memberAt(text, found.offset, segment);
    if (!inner) break;
    found = inner;
  }
  return found;
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

function memberAt(text: string, offset: number, segment: string | number): TextRange | null {
  try {
    const members = membersAt(text, offset) ?? [];
    const member = members.findLast(({ key }, index) => (key ?? String(index)) === String(segment));
    return member ? { offset: member.start, length: member.end - member.start } : null;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
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
