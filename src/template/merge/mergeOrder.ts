/** Comparing all pairs is for as many as people make. */
const mostCompared = 2_000;

/**
 * One order of two, each a list of distinct keys: what the one moved stands where it moved it, what either has
 * alone stands after what it follows there. Keys that are not `kept` are left out. null: the two cannot both be
 * had, since a pair that one turned round would have to be turned back.
 */
export function mergeOrder<Key>(
  base: readonly Key[],
  mine: readonly Key[],
  theirs: readonly Key[],
  kept: (key: Key) => boolean,
): Key[] | null {
  const [mineKept, theirsKept] = [mine.filter(kept), theirs.filter(kept)];
  const inMine = new Set(mineKept);
  const common = new Set(theirsKept.filter((key) => inMine.has(key)));
  const inBase = base.filter((key) => common.has(key));
  const ofMine = mineKept.filter((key) => common.has(key));
  const ofTheirs = theirsKept.filter((key) => common.has(key));
  // What both added has no order in the base, and takes theirs.
  const known = new Set(inBase);
  const [rankMine, rankTheirs] = [ranks(ofMine), ranks(ofTheirs)];
  const isMineOrder = sameOrder(
    inBase,
    ofMine.filter((key) => known.has(key)),
  );
  const isTheirsOrder = sameOrder(
    inBase,
    ofTheirs.filter((key) => known.has(key)),
  );
  if (isMineOrder || sameOrder(ofMine, ofTheirs)) return put(theirsKept, mineKept, common);
  if (isTheirsOrder) return put(mineKept, theirsKept, common);
  if (inBase.length > mostCompared) return null;

  const moved = { known, inBase, rankMine, rankTheirs };
  // From the one side it may work out where it does not from the other.
  return (
    reordered(theirsKept, mineKept, rankMine, moved) ??
    reordered(mineKept, theirsKept, rankTheirs, moved)
  );
}

interface Moved<Key> {
  /** What the base has, too, of both. */
  known: ReadonlySet<Key>;
  inBase: readonly Key[];
  rankMine: ReadonlyMap<Key, number>;
  rankTheirs: ReadonlyMap<Key, number>;
}

/** The first order with what the second moved put where it is there; null: that would turn back what either turned. */
function reordered<Key>(
  first: readonly Key[],
  second: readonly Key[],
  rankSecond: ReadonlyMap<Key, number>,
  { known, inBase, rankMine, rankTheirs }: Moved<Key>,
): Key[] | null {
  const still = longestInOrder(inBase, rankSecond);
  const stays = (key: Key) => !known.has(key) || still.has(key);
  const inFirst = new Set(first);
  const merged = put(
    first.filter(stays),
    second,
    new Set(second.filter((key) => inFirst.has(key) && stays(key))),
  );
  const rank = ranks(merged);
  const turns = (order: ReadonlyMap<Key, number>, one: Key, other: Key) =>
    (order.get(one) ?? 0) > (order.get(other) ?? 0);
  const isLost = inBase.some((one, index) =>
    inBase
      .slice(index + 1)
      .some(
        (other) =>
          (turns(rankMine, one, other) || turns(rankTheirs, one, other)) &&
          !turns(rank, one, other),
      ),
  );
  return isLost ? null : merged;
}

/** The first order with what only the second has, each after what stands before it there. */
function put<Key>(first: readonly Key[], second: readonly Key[], common: ReadonlySet<Key>): Key[] {
  const followers = new Map<Key | null, Key[]>();
  let before: Key | null = null;
  for (const key of second) {
    if (common.has(key)) before = key;
    else followers.set(before, [...(followers.get(before) ?? []), key]);
  }
  const merged: Key[] = [];
  let waiting = followers.get(null) ?? [];
  for (const key of first) {
    if (common.has(key)) {
      // After what the first has here alone.
      merged.push(...waiting);
      waiting = followers.get(key) ?? [];
    }
    merged.push(key);
  }
  return [...merged, ...waiting];
}

/** The most keys whose ranks grow one after the other: those need not have moved. */
function longestInOrder<Key>(keys: readonly Key[], rank: ReadonlyMap<Key, number>): Set<Key> {
  const best: { length: number; before: number }[] = [];
  let last = -1;
  for (const [at, key] of keys.entries()) {
    let [length, before] = [1, -1];
    for (let earlier = 0; earlier < at; earlier += 1) {
      const other = keys[earlier];
      const chain = best[earlier]?.length ?? 0;
      if (other === undefined || (rank.get(other) ?? 0) > (rank.get(key) ?? 0)) continue;
      if (chain + 1 > length) [length, before] = [chain + 1, earlier];
    }
    best.push({ length, before });
    if (length > (best[last]?.length ?? 0)) last = at;
  }
  const still = new Set<Key>();
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) {
    const key = keys[at];
    if (key !== undefined) still.add(key);
  }
  return still;
}

function ranks<Key>(keys: readonly Key[]): Map<Key, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

function sameOrder<Key>(a: readonly Key[], b: readonly Key[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
