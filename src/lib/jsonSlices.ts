import { type JsonMember, stringValue } from './jsonMembers.ts';

/**
 * The members of an object or array, as `membersOf` finds them, of a text that is known to be JSON: only
 * brackets and quotes are looked at, which is many times faster. Empty for any other value.
 */
export function sliceMembers(json: string): JsonMember[] {
  const members: JsonMember[] = [];
  let at = afterSpace(json, 0);
  const isObject = json[at] === '{';
  if (!isObject && json[at] !== '[') return members;
  for (;;) {
    at = afterSpace(json, at + 1); // past the bracket or the comma
    if (json[at] === '}' || json[at] === ']') return members;
    const keyStart = at;
    let key: string | null = null;
    if (isObject) {
      const keyEnd = stringEnd(json, at);
      key = stringValue(json.slice(at, keyEnd));
      at = afterSpace(json, afterSpace(json, keyEnd) + 1); // past the colon
    }
    const end = valueEnd(json, at);
    members.push({ key, keyStart, start: at, end });
    at = afterSpace(json, end);
    if (json[at] !== ',') return members;
  }
}

function afterSpace(json: string, offset: number): number {
  let at = offset;
  while (json.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

/** `at`: of the opening quote. */
function stringEnd(json: string, at: number): number {
  for (let quote = json.indexOf('"', at + 1); ; quote = json.indexOf('"', quote + 1)) {
    if (quote === -1) return json.length;
    let escapes = 0;
    while (json[quote - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return quote + 1;
  }
}

const marks = /["{}[\]]/g;
const afterWord = /[\s,\]}]|$/g;

function valueEnd(json: string, start: number): number {
  const first = json[start];
  if (first === '"') return stringEnd(json, start);
  if (first !== '{' && first !== '[') {
    afterWord.lastIndex = start;
    return afterWord.exec(json)?.index ?? json.length;
  }
  let depth = 0;
  for (let at = start; ;) {
    marks.lastIndex = at;
    const mark = marks.exec(json);
    if (mark === null) return json.length;
    at = mark.index + 1;
    if (mark[0] === '"') at = stringEnd(json, mark.index);
    else if (mark[0] === '{' || mark[0] === '[') depth += 1;
    else {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
}
