import { sameJson, splitObject } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { breakpoints } from './facts.ts';
import type { Breakpoint } from './facts.ts';
import { isObject } from './kind.ts';
import { boxIn } from './layout.ts';
import type { Box } from './layout.ts';
import { valueChanges } from './valueChanges.ts';
import type { ValueChange } from './valueChanges.ts';

/** One thing about a tile, or a variable, that is not as it was. */
export type Detail =
  | ({ kind: 'value' } & ValueChange)
  /** null: no place, or none that is one. */
  | { kind: 'place'; breakpoint: Breakpoint; before: Box | null; after: Box | null }
  /** Sizes that PostHog keeps to, and what else stands in `layouts`. */
  | { kind: 'layout-settings' }
  /** The same values, keys in another order. */
  | { kind: 'key-order' };

/** Whether it only says where a tile stands, which dashboards change by themselves. */
export function isNoise({ kind }: Detail): boolean {
  return kind !== 'value';
}

/** What differs between two forms of one tile: its content by value, its places as moves. */
export function tileChanges(before: JsonText, after: JsonText): Detail[] {
  if (sameJson(before, after)) return [];
  const values = valueChanges(before, after);
  if (values.length === 0) return [{ kind: 'key-order' }];
  const content = values.filter(({ path }) => path[0] !== 'layouts');
  const details: Detail[] = content.map((change) => ({ kind: 'value', ...change }));
  if (content.length === values.length) return details;
  const places = placeChanges(layoutsOf(before), layoutsOf(after));
  return [...details, ...(places.length > 0 ? places : [{ kind: 'layout-settings' } as const])];
}

function placeChanges(before: unknown, after: unknown): Detail[] {
  return breakpoints.flatMap((breakpoint) => {
    const [old, now] = [boxIn(before, breakpoint), boxIn(after, breakpoint)];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return { kind: 'place', breakpoint, before: old, after: now } as const;
  });
}

function layoutsOf(tile: JsonText): unknown {
  if (!isObject(JSON.parse(tile))) return null;
  const layouts = splitObject(tile).get('layouts');
  return layouts === undefined ? null : JSON.parse(layouts);
}
