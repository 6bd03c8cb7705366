import { membersOf } from '#lib/jsonMembers.ts';
import { checkJson, jsonText } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { type MemberMatch, matchTiles, matchVariables } from '../matchMembers.ts';
import { isObject } from '../kind.ts';
import { conflictAt, placeOf } from './conflict.ts';
import type { Decide } from './conflict.ts';
import { matchItems } from './matchItems.ts';
import { mergeOrder } from './mergeOrder.ts';
import { isSame } from './sides.ts';
import type { MergeValue, Sides, Spot } from './sides.ts';

type Items = Record<keyof Sides, readonly JsonText[]>;

/** One item of the merged list: where it stands on each side; null: nowhere. */
interface Item {
  base: number | null;
  mine: number | null;
  theirs: number | null;
  text: JsonText | null;
}

/** Three lists as one, item by item: those that are the same are merged inside; `text` is that of theirs. */
export function mergeList(
  items: Items,
  text: JsonText,
  spot: Spot,
  decide: Decide,
  merge: MergeValue,
): JsonText {
  const list = joined(items, spot.path);
  for (const item of list) item.text = mergeItem(items, item, spot, decide, merge);
  const side = (name: keyof Sides) =>
    list.filter((item) => item[name] !== null).toSorted((a, b) => (a[name] ?? 0) - (b[name] ?? 0));
  const kept = ({ text: merged }: Item) => merged !== null;
  const [base, mine, theirs] = [side('base'), side('mine'), side('theirs')];
  const order =
    mergeOrder(base, mine, theirs, kept) ?? chosenOrder(items, spot, decide, mine, theirs, kept);
  return relist(
    text,
    order.flatMap(({ text: merged }) => merged ?? []),
  );
}

function mergeItem(
  items: Items,
  item: Item,
  { path, member }: Spot,
  decide: Decide,
  merge: MergeValue,
) {
  const at = (name: keyof Sides) => {
    const index = item[name];
    return index === null ? null : (items[name][index] ?? null);
  };
  const sides = { base: at('base'), mine: at('mine'), theirs: at('theirs') };
  const segment = item.base ?? idOf(sides.theirs) ?? idOf(sides.mine) ?? 'new';
  const isTop = path.length === 1;
  const spot = {
    path: [...path, segment],
    member: isTop ? (sides.base ?? sides.theirs ?? sides.mine) : member,
  };
  return merge(sides, spot, decide);
}

/** Nobody can have both orders: one is chosen, and what the other added comes in where it stood there. */
function chosenOrder(
  items: Items,
  { path, member }: Spot,
  decide: Decide,
  mine: readonly Item[],
  theirs: readonly Item[],
  kept: (item: Item) => boolean,
): Item[] {
  const names = (side: readonly JsonText[]) => `[${side.join(',')}]`;
  const choice = decide(
    conflictAt('order', path, `${placeOf(path, member)}: order`, {
      base: names(items.base),
      mine: names(items.mine),
      theirs: names(items.theirs),
    }),
  );
  const [first, second] = choice === 'mine' ? [mine, theirs] : [theirs, mine];
  return mergeOrder(second, second, first, kept) ?? [...first];
}

/** Every item of the three lists once. What both added is one where it says the same, or is a variable of one id. */
function joined({ base, mine, theirs }: Items, path: Spot['path']): Item[] {
  const match = matcherOf(path);
  const [ofMine, ofTheirs] = [match(base, mine), match(base, theirs)];
  const mineOf = new Map(ofMine.pairs.map(({ before, after }) => [before, after]));
  const theirsOf = new Map(ofTheirs.pairs.map(({ before, after }) => [before, after]));
  const old = base.map((_, index): Item => ({
    base: index,
    mine: mineOf.get(index) ?? null,
    theirs: theirsOf.get(index) ?? null,
    text: null,
  }));
  const left = new Set(ofTheirs.added);
  const isVariable = path.length === 1 && path[0] === 'variables';
  const added = ofMine.added.map((index): Item => {
    const text = mine[index] ?? null;
    const twin = [...left].find((other) => {
      const theirText = theirs[other] ?? null;
      if (isSame(theirText, text)) return true;
      return isVariable && idOf(text) !== null && idOf(text) === idOf(theirText);
    });
    if (twin !== undefined) left.delete(twin);
    return { base: null, mine: index, theirs: twin ?? null, text: null };
  });
  const alone = [...left].map((index): Item => ({
    base: null,
    mine: null,
    theirs: index,
    text: null,
  }));
  return [...old, ...added, ...alone];
}

function matcherOf(
  path: Spot['path'],
): (a: readonly JsonText[], b: readonly JsonText[]) => MemberMatch {
  if (path.length > 1) return matchItems;
  if (path[0] === 'variables') return matchVariables;
  // Another tile in the place of one that was removed is not that tile: it must not get what was changed there.
  return (before, after) => matchTiles(before, after, { byPlace: false });
}

function idOf(text: JsonText | null): string | null {
  const value: unknown = text === null ? null : JSON.parse(text);
  const id = isObject(value) ? value['id'] : null;
  return typeof id === 'string' && id !== '' ? id : null;
}

/** The list with these items, laid out as it was. */
function relist(text: JsonText, items: readonly JsonText[]): JsonText {
  const members = membersOf(text, '[');
  const [first, second] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined || items.length === 0) {
    return items.length === 0 ? jsonText([]) : checkJson(`[${items.join(', ')}]`);
  }
  const between = second === undefined ? null : text.slice(first.end, second.start);
  const lead = text.slice(text.indexOf('[') + 1, first.start);
  const isSameCount = members.length === items.length;
  const separator = between ?? `,${lead === '' ? ' ' : lead}`;
  let result = text.slice(0, first.start);
  for (const [index, item] of items.entries()) {
    const [before, here] = [members[index - 1], members[index]];
    if (index > 0) {
      result += isSameCount && before && here ? text.slice(before.end, here.start) : separator;
    }
    result += item;
  }
  return checkJson(result + text.slice(last.end));
}
