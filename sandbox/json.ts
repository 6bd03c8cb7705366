/**
 * JSON as text: what a client sends in tiles, filters and variables goes to the database, and back, as the
 * characters it was. PostHog's own parser keeps integers of any size; JSON.parse would round them.
 */

/** The raw text of each member of an object that is known to be well-formed; of equal keys the last counts. */
export function members(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = skip(text, text.indexOf('{') + 1);
  while (text[at] === '"') {
    const keyEnd = valueEnd(text, at);
    const key: string = JSON.parse(text.slice(at, keyEnd));
    const start = skip(text, skip(text, keyEnd) + 1);
    const end = valueEnd(text, start);
    found.set(key, text.slice(start, end));
    at = skip(text, end);
    if (text[at] === ',') at = skip(text, at + 1);
  }
  return found;
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}

/** Where a string that begins at `from` ends. No regular expression: on megabytes it runs out of stack. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

const word = /[^\s,\]}]+/y;

function valueEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  do {
    const character = text.charAt(at);
    if (character === '{' || character === '[') {
      depth += 1;
      at += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      at += 1;
    } else if (character === '"') {
      at = stringEnd(text, at);
    } else if (character === ',' || character === ':' || skip(text, at) > at) {
      at += 1;
    } else {
      word.lastIndex = at;
      word.test(text);
      at = word.lastIndex;
    }
  } while (depth > 0);
  return at;
}

/** The raw text of each item of an array that is known to be well-formed. */
export function items(text: string): string[] {
  const found: string[] = [];
  let at = skip(text, text.indexOf('[') + 1);
  while (at < text.length && text[at] !== ']') {
    const end = valueEnd(text, at);
    found.push(text.slice(at, end));
    at = skip(text, end);
    if (text[at] === ',') at = skip(text, at + 1);
  }
  return found;
}

/** Python's parser goes about a thousand levels deep and then raises; PGlite hangs on some ten thousand. */
export const deepest = 990;

/** How many brackets stand open at once at the deepest place, strings left aside. */
export function depth(text: string): number {
  let most = 0;
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') {
      at = stringEnd(text, at) - 1;
    } else if (character === '[' || character === '{') {
      open += 1;
      most = Math.max(most, open);
    } else if (character === ']' || character === '}') open -= 1;
  }
  return most;
}
