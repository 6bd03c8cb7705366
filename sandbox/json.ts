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

const string = /"(?:[^"\\]|\\.)*"/y;
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
      string.lastIndex = at;
      string.test(text);
      at = string.lastIndex;
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
