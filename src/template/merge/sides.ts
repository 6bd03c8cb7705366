import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { equalJson } from '#lib/equalJson.ts';
import type { JsonText } from '#lib/jsonText.ts';
import type { Decide } from './conflict.ts';

/** The three forms of one value; null: not there. */
export interface Sides {
  base: JsonText | null;
  mine: JsonText | null;
  theirs: JsonText | null;
}

/** Where a value stands, and the tile or variable that it is in. */
export interface Spot {
  path: JsonPath;
  member: string | null;
}

export type MergeValue = (sides: Sides, spot: Spot, decide: Decide) => JsonText | null;

/** By value: a server that writes the keys in an order of its own has changed nothing. */
export function isSame(a: JsonText | null, b: JsonText | null): boolean {
  return a === b || (a !== null && b !== null && equalJson(a, b));
}
