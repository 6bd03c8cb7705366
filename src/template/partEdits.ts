import { membersAt, stringValue } from '#lib/jsonMembers.ts';
import { JsonPathTokens } from '#lib/jsonPathTokens.ts';
import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { TextEdit } from '#lib/textEdits.ts';
import type { Breakpoint } from './facts.ts';
import { untangle } from './layout.ts';
import type { Box } from './layout.ts';
import { locate, toPointer } from './locate.ts';
import { summarizeTiles } from './tiles.ts';
import type { JsonText } from '#lib/jsonText.ts';

/** The strings at these places (JSON Pointers into the part) become placeholders as a whole. */
export function placeholderEdits(text: string, ids: ReadonlyMap<string, string>): TextEdit[] {
  return editStrings(text, ({ path }) => {
    const id = ids.get(toPointer(path));
    return id === undefined ? null : `{${id}}`;
  });
}

/** Every `{from}` in a string value, the whole of it or a part. */
export function renameEdits(text: string, from: string, to: string): TextEdit[] {
  return editStrings(text, ({ value }) => value.replaceAll(`{${from}}`, () => `{${to}}`));
}

/** The id of each variable that is called `from`. */
export function idEdits(text: string, from: string, to: string): TextEdit[] {
  return editStrings(text, ({ value, path }) =>
    path.length === 2 && path[1] === 'id' && value === from ? to : null,
  );
}

/** The numbers of those tiles that lie over others or reach out. */
export function packEdits(tiles: JsonText, breakpoint: Breakpoint): TextEdit[] {
  const placed = summarizeTiles(tiles).flatMap(({ index, layouts }) => {
    const box = layouts[breakpoint];
    return box === null ? [] : { index, box };
  });
  const packed = untangle(
    placed.map(({ box }) => box),
    breakpoint,
  );
  const boxes = new Map(placed.map(({ index }, at) => [index, packed[at]]));
  const tokens = new JsonPathTokens(tiles);
  const edits: TextEdit[] = [];
  for (let kind = tokens.next(); kind !== 'end'; kind = tokens.next()) {
    if (kind !== 'number' || tokens.depth !== 4) continue;
    const [index, layouts, name, side] = tokens.path;
    if (layouts !== 'layouts' || name !== breakpoint || !isSide(side)) continue;
    const number = boxes.get(Number(index))?.[side];
    if (number === undefined || number === Number(tokens.raw())) continue;
    edits.push({ start: tokens.start, end: tokens.end, text: String(number) });
  }
  return edits;
}

/** All but the last of each key that repeats in the object at `path`. */
export function duplicateKeyEdits(text: string, path: Readonly<JsonPath>): TextEdit[] {
  const members = membersAt(text, locate(text, path)?.offset) ?? [];
  const last = new Map(members.map(({ key }, index) => [key, index]));
  return members.flatMap(({ key, keyStart }, index) => {
    const next = members[index + 1];
    if (key === null || last.get(key) === index || next === undefined) return [];
    return { start: keyStart, end: next.keyStart, text: '' };
  });
}

/** Replaces the strings, not the keys, that `change` gives another value. */
function editStrings(
  text: string,
  change: (string: { value: string; path: JsonPath }) => string | null,
): TextEdit[] {
  const tokens = new JsonPathTokens(text);
  const edits: TextEdit[] = [];
  for (let kind = tokens.next(); kind !== 'end'; kind = tokens.next()) {
    if (kind !== 'string') continue;
    const value = stringValue(tokens.raw());
    const changed = change({ value, path: tokens.path });
    if (changed === null || changed === value) continue;
    edits.push({ start: tokens.start, end: tokens.end, text: JSON.stringify(changed) });
  }
  return edits;
}

function isSide(segment: unknown): segment is keyof Box {
  return segment === 'x' || segment === 'y' || segment === 'w' || segment === 'h';
}
