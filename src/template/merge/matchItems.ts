import { compactJson } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import type { MemberMatch } from '../matchMembers.ts';

/**
 * Which item of a list inside a tile is which of the other: those that say the same, in their order, and between
 * two such those at the same place where as many stand before as after.
 */
export function matchItems(before: readonly JsonText[], after: readonly JsonText[]): MemberMatch {
  const waiting = new Map<string, number[]>();
  for (const [old, text] of before.entries()) {
    const key = compactJson(text);
    waiting.set(key, [...(waiting.get(key) ?? []), old]);
  }
  const matched = new Map<number, number>();
  for (const [now, text] of after.entries()) {
    const old = waiting.get(compactJson(text))?.shift();
    if (old !== undefined) matched.set(now, old);
  }
  const taken = new Set(matched.values());
  const isMoved = [...matched].some(
    ([now, old], at, all) => at > 0 && old < (all[at - 1]?.[1] ?? 0) && now >= 0,
  );
  if (!isMoved) pairGaps(before.length, after.length, matched, taken);
  return {
    pairs: Array.from(matched, ([now, old]) => ({ before: old, after: now })).toSorted(
      (a, b) => a.after - b.after,
    ),
    removed: [...before.keys()].filter((old) => !taken.has(old)),
    added: [...after.keys()].filter((now) => !matched.has(now)),
  };
}

function pairGaps(olds: number, news: number, matched: Map<number, number>, taken: Set<number>) {
  const anchors = [...matched, [news, olds] as const];
  let [now, old] = [0, 0];
  for (const [nextNow, nextOld] of anchors) {
    if (nextNow - now === nextOld - old) {
      for (; now < nextNow; now += 1, old += 1) {
        matched.set(now, old);
        taken.add(old);
      }
    }
    [now, old] = [nextNow + 1, nextOld + 1];
  }
}
