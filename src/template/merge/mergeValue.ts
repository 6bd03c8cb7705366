import { membersOf } from '#lib/jsonMembers.ts';
import { checkJson, splitArray, splitObject } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { removeMember, setMember } from '#lib/setMember.ts';
import { applyTextEdits } from '#lib/textEdits.ts';
import { conflictAt, placeOf } from './conflict.ts';
import type { Decide } from './conflict.ts';
import { mergeList } from './mergeList.ts';
import { isSame } from './sides.ts';
import type { Sides, Spot } from './sides.ts';

/** Deeper than any template goes: below, a value is taken as a whole. */
const deepest = 60;

/** What says what the rest of an object means: with another, the two sides' halves make no whole. */
const telling = ['kind', 'type', 'key'];

/**
 * What both made of one value, as deep inside as it means something; null: gone. The text is that of the side
 * that changed it, or theirs with what mine changed in it.
 */
export function mergeValue(sides: Sides, spot: Spot, decide: Decide): JsonText | null {
  const { base, mine, theirs } = sides;
  if (isSame(theirs, base)) return mine;
  if (isSame(mine, base)) return theirs;
  if (isSame(mine, theirs)) return mine;
  if (base !== null && mine !== null && theirs !== null && !isWhole(spot.path)) {
    const brackets = new Set([base, mine, theirs].map((text) => text.trimStart().charAt(0)));
    if (brackets.size === 1 && brackets.has('{')) {
      const members = {
        base: splitObject(base),
        mine: splitObject(mine),
        theirs: splitObject(theirs),
      };
      if (!telling.some((key) => isChanged(members, key))) {
        return mergeMembers(members, theirs, spot, decide);
      }
    }
    if (brackets.size === 1 && brackets.has('[')) {
      const items = { base: splitArray(base), mine: splitArray(mine), theirs: splitArray(theirs) };
      return mergeList(items, theirs, spot, decide, mergeValue);
    }
  }
  const place = placeOf(spot.path, spot.member);
  const choice = decide(conflictAt('value', spot.path, place, sides));
  return choice === 'mine' ? mine : theirs;
}

/** A tile's place at one breakpoint is one thing: the width of the one and the column of the other are nobody's. */
function isWhole(path: Spot['path']): boolean {
  const isBox = path[0] === 'tiles' && path.length === 4 && path[2] === 'layouts';
  return isBox || path.length > deepest;
}

type Members = Record<keyof Sides, ReadonlyMap<string, JsonText>>;

function isChanged({ base, mine, theirs }: Members, key: string): boolean {
  const before = base.get(key) ?? null;
  return [mine, theirs].some((side) => !isSame(side.get(key) ?? null, before));
}

function mergeMembers(
  { base, mine, theirs }: Members,
  text: JsonText,
  { path, member }: Spot,
  decide: Decide,
): JsonText {
  const merged = new Map<string, JsonText | null>();
  for (const key of new Set([...theirs.keys(), ...mine.keys(), ...base.keys()])) {
    const sides = {
      base: base.get(key) ?? null,
      mine: mine.get(key) ?? null,
      theirs: theirs.get(key) ?? null,
    };
    merged.set(key, mergeValue(sides, { path: [...path, key], member }, decide));
  }
  const members = membersOf(text, '{');
  let result = applyTextEdits(
    text,
    members.flatMap(({ key, start, end }, index) => {
      const value = merged.get(key ?? '') ?? null;
      const isLast = members.findLastIndex((other) => other.key === key) === index;
      return value === null || !isLast || value === theirs.get(key ?? '')
        ? []
        : { start, end, text: value };
    }),
  );
  for (const [key, value] of merged) {
    if (value === null && theirs.has(key)) result = removeMember(result, key);
    else if (value !== null && !theirs.has(key)) result = setMember(result, key, value);
  }
  return checkJson(result);
}
