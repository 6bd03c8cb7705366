import { membersOf, stringValue } from './jsonMembers.ts';
import { type JsonSlice, sliceMembers } from './jsonSlices.ts';
import { JsonSyntaxError, JsonTokens } from './jsonTokens.ts';

export { JsonSyntaxError };

/**
 * JSON kept as text, so that nothing in it is lost on the way through the app: integers beyond 2^53,
 * `1.0`, key order and fields nobody here knows all stay the characters they were.
 * What is not JSON is a JsonSyntaxError in every function here.
 */

declare const jsonTextBrand: unique symbol;

/** The text of one well-formed JSON value (white space around or inside it does not matter). */
export type JsonText = string & { readonly [jsonTextBrand]: true };

/** The same text, known to be JSON. */
export function checkJson(text: string): JsonText {
  try {
    JSON.parse(text);
  } catch {
    // The engine is fast at saying yes; where and why not, our own reader says.
    const tokens = new JsonTokens(text);
    while (tokens.next() !== 'end');
  }
  return asJsonText(text);
}

/** The same text where it is JSON, null where it is not. */
export function jsonOrNull(text: string): JsonText | null {
  try {
    return checkJson(text);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}

/** The JSON text of a value of ours (not of anything that was parsed: numbers would be rounded). */
export function jsonText(value: unknown): JsonText {
  return asJsonText(JSON.stringify(value) ?? 'null');
}

/** The raw text of each member; of a key that is written twice the last counts. Throws also for what is no object. */
export function splitObject(text: string): Map<string, JsonText> {
  return membersIn(checkJson(text));
}

/** The raw text of each item. Throws also for what is no array. */
export function splitArray(text: string): JsonText[] {
  return itemsIn(checkJson(text));
}

/** As `splitObject`, of a text that need not be checked anew. */
export function membersIn(json: JsonText): Map<string, JsonText> {
  return textsByKey(json, slices(json, '{'));
}

/** As `splitArray`, of a text that need not be checked anew. */
export function itemsIn(json: JsonText): JsonText[] {
  return slices(json, '[').map((slice) => textOf(json, slice));
}

/** One object of a list: its own text, and that of each member. */
export interface JsonRow {
  text: JsonText;
  members: Map<string, JsonText>;
}

/**
 * The members of an object, and the objects in the list that is one of them: an answer and its rows. The text is
 * walked once, where `membersIn`, `itemsIn` and again `membersIn` would walk it three times.
 */
export function rowsIn(
  json: JsonText,
  list: string,
): { members: Map<string, JsonText>; rows: JsonRow[] } {
  const found = slices(json, '{', 3);
  const rows = found.findLast(({ key }) => key === list);
  expect(rows === undefined ? 'null' : textOf(json, rows), '[');
  return {
    members: textsByKey(json, found),
    rows: (rows?.members ?? []).map((row) => {
      const text = textOf(json, row);
      expect(text, '{');
      return { text, members: textsByKey(json, row.members) };
    }),
  };
}

function slices(json: JsonText, bracket: '{' | '[', levels = 1): JsonSlice[] {
  expect(json, bracket);
  return sliceMembers(json, levels);
}

/** Throws for another kind of value. */
function expect(json: string, bracket: '{' | '[') {
  if (!json.trimStart().startsWith(bracket)) membersOf(json, bracket);
}

function textOf(json: JsonText, { start, end }: JsonSlice): JsonText {
  return asJsonText(json.slice(start, end));
}

function textsByKey(json: JsonText, members: readonly JsonSlice[]): Map<string, JsonText> {
  return new Map(members.map((member) => [member.key ?? '', textOf(json, member)]));
}

export function joinObject(entries: Iterable<readonly [string, JsonText]>): JsonText {
  const members = Array.from(entries, ([key, value]) => `${JSON.stringify(key)}:${value}`);
  return asJsonText(`{${members.join(',')}}`);
}

/**
 * Whether both say the same: white space and string escapes do not count; numbers are compared as they
 * are written and keys in their order, so that "same" never hides a difference that a server could see.
 */
export function sameJson(a: string, b: string): boolean {
  if (a === b) {
    checkJson(a);
    return true;
  }
  const left = new JsonTokens(a);
  const right = new JsonTokens(b);
  for (;;) {
    const kind = left.next();
    if (kind !== right.next()) return false;
    if (kind === 'end') return true;
    if (kind === 'key' || kind === 'string' || kind === 'number' || kind === 'word') {
      const rawLeft = left.raw();
      const rawRight = right.raw();
      if (rawLeft === rawRight) continue;
      if (kind === 'number' || kind === 'word') return false;
      if (stringValue(rawLeft) !== stringValue(rawRight)) return false;
    }
  }
}

/** Without the white space between tokens; the tokens themselves are untouched. */
export function compactJson(text: string): JsonText {
  const tokens = new JsonTokens(text);
  let compact = '';
  while (tokens.next() !== 'end') compact += tokens.raw();
  return asJsonText(compact);
}

/** Two spaces a level, as JSON.stringify lays out; the tokens themselves are untouched. */
export function prettyJson(text: string): string {
  const tokens = new JsonTokens(text);
  let pretty = '';
  let opened = false;
  while (tokens.next() !== 'end') {
    const { kind } = tokens;
    const closes = kind === '}' || kind === ']';
    if (opened !== closes && (opened || closes)) pretty += lineBreak(tokens.depth);
    pretty += tokens.raw();
    if (kind === ':') pretty += ' ';
    if (kind === ',') pretty += lineBreak(tokens.depth);
    opened = kind === '{' || kind === '[';
  }
  return pretty;
}

// Indentation stops growing at 100 levels: at 100,000 it would outgrow the memory.
const lineBreaks = Array.from({ length: 101 }, (_, depth) => `\n${'  '.repeat(depth)}`);

function lineBreak(depth: number): string {
  return lineBreaks[Math.min(depth, 100)] ?? '';
}

function asJsonText(text: string): JsonText {
  // The one place that brands: every caller has read or written the text as JSON.
  return text as JsonText;
}
