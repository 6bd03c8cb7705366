import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { sameJson, splitArray, splitObject } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';

/** One value that is not what it was; null stands for no value at all. */
export interface ValueChange {
  path: JsonPath;
  before: JsonText | null;
  after: JsonText | null;
}

/** Deeper than any template goes: below, a change is told of the whole. */
const deepest = 60;

/**
 * Where two documents differ, as deep inside as they can be compared: objects by key, whatever their order;
 * arrays by position, after what both begin and end with. Numbers are compared as they are written.
 */
export function valueChanges(
  before: JsonText | null,
  after: JsonText | null,
  path: JsonPath = [],
): ValueChange[] {
  if (before !== null && after !== null) {
    if (sameJson(before, after)) return [];
    const bracket = opening(before);
    if (bracket === opening(after) && path.length < deepest) {
      if (bracket === '{') return memberChanges(splitObject(before), splitObject(after), path);
      if (bracket === '[') return itemChanges(splitArray(before), splitArray(after), path);
    }
  }
  return [{ path, before, after }];
}

function memberChanges(
  before: ReadonlyMap<string, JsonText>,
  after: ReadonlyMap<string, JsonText>,
  path: JsonPath,
): ValueChange[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) =>
    valueChanges(before.get(key) ?? null, after.get(key) ?? null, [...path, key]),
  );
}

function itemChanges(
  before: readonly JsonText[],
  after: readonly JsonText[],
  path: JsonPath,
): ValueChange[] {
  if (before.length === after.length) {
    return before.flatMap((item, index) =>
      valueChanges(item, after[index] ?? null, [...path, index]),
    );
  }
  const shorter = Math.min(before.length, after.length);
  const isSame = (left?: JsonText, right?: JsonText) =>
    left !== undefined && right !== undefined && sameJson(left, right);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const longest = Math.max(before.length, after.length) - end;
  const changes: ValueChange[] = [];
  for (let index = start; index < longest; index += 1) {
    const old = index < before.length - end ? (before[index] ?? null) : null;
    const now = index < after.length - end ? (after[index] ?? null) : null;
    changes.push(...valueChanges(old, now, [...path, index]));
  }
  return changes;
}

function opening(text: JsonText): string {
  return text.trimStart().charAt(0);
}
