import { membersOf } from './jsonMembers.ts';
import type { JsonMember } from './jsonMembers.ts';
import { checkJson, prettyJson } from './jsonText.ts';
import type { JsonText } from './jsonText.ts';
import { applyTextEdits } from './textEdits.ts';

// Edits of the text of an array that leave every other item to the letter. (jsonc-parser's `modify` lays the
// neighbours out anew on insertion, and of version 3.3.1 leaves a stray bracket when it removes the last item.)

/**
 * The array with `item` before the item that is at `index` now, or at the end; laid out as the others are, one
 * a line or all in one. Throws JsonSyntaxError for what is no array.
 */
export function insertItem(array: string, index: number, item: JsonText): string {
  const members = membersOf(array, '[');
  const next = members[index];
  const last = members.at(-1);
  if (last === undefined) return replaceInside(array, `\n  ${indented(item, '\n  ')}\n`);
  const separator = separatorOf(array, members);
  const text = separator.includes('\n') ? indented(item, separator) : item;
  return next === undefined
    ? `${array.slice(0, last.end)},${separator}${text}${array.slice(last.end)}`
    : `${array.slice(0, next.start)}${text},${separator}${array.slice(next.start)}`;
}

/** The array without one item and its comma; unchanged where there is no such item. Throws JsonSyntaxError for what is no array. */
export function removeItem(array: string, index: number): string {
  const members = membersOf(array, '[');
  const [before, item, after] = [members[index - 1], members[index], members[index + 1]];
  if (item === undefined) return array;
  if (after !== undefined) return array.slice(0, item.start) + array.slice(after.start);
  if (before !== undefined) return array.slice(0, before.end) + array.slice(item.end);
  return replaceInside(array, '');
}

/**
 * The array with the item at `from` at `to`; unchanged where either is not there. What stands between the items
 * stays where it is, so that a move there and back gives the text to the letter. Throws JsonSyntaxError for what
 * is no array.
 */
export function moveItem(array: string, from: number, to: number): string {
  const places = membersOf(array, '[');
  const [moved, target] = [places[from], places[to]];
  if (moved === undefined || target === undefined || from === to) return array;
  const items = places.toSpliced(from, 1).toSpliced(to, 0, moved);
  const edits = places.flatMap(({ start, end }, index) => {
    const item = items[index] ?? moved;
    return { start, end, text: array.slice(item.start, item.end) };
  });
  return applyTextEdits(array, edits);
}

/**
 * The array with the item at `index` once more, right after it, as it is written but for what `change` does
 * with it; unchanged where there is no such item. Throws JsonSyntaxError for what is no array.
 */
export function repeatItem(
  array: string,
  index: number,
  change: (item: JsonText) => string = (item) => item,
): string {
  const members = membersOf(array, '[');
  const [item, next] = [members[index], members[index + 1]];
  if (item === undefined) return array;
  const between = next ? array.slice(item.end, next.start) : `,${separatorOf(array, members)}`;
  const copy = change(checkJson(array.slice(item.start, item.end)));
  return `${array.slice(0, item.end)}${between}${copy}${array.slice(item.end)}`;
}

/** The white space that stands before an item. */
function separatorOf(array: string, members: readonly JsonMember[]): string {
  const [first, second] = members;
  const inside = array.slice(array.indexOf('[') + 1, first?.start);
  if (first === undefined || second === undefined) return inside === '' ? ' ' : inside;
  return array.slice(first.end, second.start).replace(',', '') || ' ';
}

function indented(item: JsonText, separator: string): string {
  return prettyJson(item).replaceAll('\n', separator.slice(separator.lastIndexOf('\n')));
}

function replaceInside(array: string, inside: string): string {
  return `${array.slice(0, array.indexOf('[') + 1)}${inside}${array.slice(array.lastIndexOf(']'))}`;
}
