import { JsonSyntaxError, JsonTokens } from './jsonTokens.ts';

/** Where a member of an object or array stands in the text; `key` is null for the items of an array. */
export interface JsonMember {
  key: string | null;
  /** Of the key's opening quote; for the items of an array, of the value. */
  keyStart: number;
  start: number;
  end: number;
}

/**
 * The members of the object or array that begins at `offset` (white space allowed), in their order, keys
 * that repeat included. Null where another kind of value begins. Reads no further than the closing bracket.
 * Throws JsonSyntaxError.
 */
export function membersAt(text: string, offset = 0): JsonMember[] | null {
  const tokens = new JsonTokens(text, offset);
  const bracket = tokens.next();
  return bracket === '{' || bracket === '[' ? readMembers(tokens) : null;
}

/** The members of a text that is one object, or one array, and nothing else. Throws JsonSyntaxError. */
export function membersOf(text: string, wanted: '{' | '['): JsonMember[] {
  const tokens = new JsonTokens(text);
  if (tokens.next() !== wanted) {
    throw new JsonSyntaxError(
      wanted === '{' ? 'Expected an object' : 'Expected an array',
      tokens.start,
    );
  }
  const members = readMembers(tokens);
  tokens.next(); // throws when anything follows
  return members;
}

/** The value of a string token, quotes and escapes resolved. */
export function stringValue(token: string): string {
  // A string token that was read is JSON, and its value is a string.
  return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
}

/** `tokens` has just read the opening bracket, and will have read the closing one. */
function readMembers(tokens: JsonTokens): JsonMember[] {
  const members: JsonMember[] = [];
  let key: string | null = null;
  let keyStart = -1;
  let start = -1;
  for (;;) {
    const kind = tokens.next();
    if (tokens.depth === 0) return members;
    if (tokens.depth > 1 || kind === ',' || kind === ':') continue;
    if (kind === 'key') {
      key = stringValue(tokens.raw());
      keyStart = tokens.start;
      continue;
    }
    if (start < 0) start = tokens.start;
    if (kind === '{' || kind === '[') continue;
    members.push({ key, keyStart: key === null ? start : keyStart, start, end: tokens.end });
    start = -1;
  }
}
