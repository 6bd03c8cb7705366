import { groupBy } from '#lib/groupBy.ts';
import { sameJson } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { pathOf, walkJson } from '#lib/walkJson.ts';
import { isObject, kindOf } from './kind.ts';

/** Which tile (or variable) of the one template is which of the other, by index. */
export interface MemberMatch {
  pairs: { before: number; after: number }[];
  removed: number[];
  added: number[];
}

/**
 * Tiles are the same when they have the same name and type (of several, those that are alike, and then in
 * order); of the others, those that draw much the same, so that a tile may be renamed; of the rest, those at
 * the same place in the list and of the same type, unless `byPlace` is false.
 */
export function matchTiles(
  before: readonly JsonText[],
  after: readonly JsonText[],
  { byPlace = true } = {},
): MemberMatch {
  const read = (text: JsonText) => {
    const { name, type, layouts: _place, ...drawn } = parsedObject(text);
    return member(`${nameOf(type)} ${nameOf(name)}`, drawn, nameOf(type));
  };
  return match(before, after, read, { byPlace });
}

/** Variables are the same when they have the same id; of the others, those that are much the same but for it. */
export function matchVariables(
  before: readonly JsonText[],
  after: readonly JsonText[],
): MemberMatch {
  const read = (text: JsonText) => {
    const { id, ...rest } = parsedObject(text);
    return member(nameOf(id), rest);
  };
  return match(before, after, read, { byPlace: false });
}

interface Member {
  identity: string;
  /** Members of different groups are never the same. */
  group: string;
  content: ReadonlySet<string>;
  contentText: string;
}

/** Comparing all with all is for as many as people make, not for the thousands that a script makes. */
const mostCompared = 20_000;

function match(
  before: readonly JsonText[],
  after: readonly JsonText[],
  read: (text: JsonText) => Member,
  { byPlace }: { byPlace: boolean },
): MemberMatch {
  const left = new Set(before.keys());
  const matched = new Map<number, number>();
  const pair = (old: number, now: number) => {
    left.delete(old);
    matched.set(now, old);
  };
  // Most members of most templates are as they were, where they were: those need not be read.
  for (const [now, text] of after.entries()) {
    const old = before[now];
    if (old !== undefined && sameJson(old, text)) pair(now, now);
  }
  const unmatched = () => [...after.keys()].filter((now) => !matched.has(now));
  const olds = before.map((text, old) => (left.has(old) ? read(text) : undefined));
  const news = after.map((text, now) => (matched.has(now) ? undefined : read(text)));

  const exact = (each?: Member) => `${each?.identity} ${each?.contentText}`;
  for (const keyOf of [exact, (each?: Member) => each?.identity]) {
    const waiting = groupBy(left, (old) => keyOf(olds[old]));
    for (const now of unmatched()) {
      const old = waiting.get(keyOf(news[now]))?.shift();
      if (old !== undefined) pair(old, now);
    }
  }
  if (left.size * unmatched().length <= mostCompared) {
    for (const { old, now } of likest(olds, news, left, unmatched())) {
      if (left.has(old) && !matched.has(now)) pair(old, now);
    }
  }
  if (byPlace) {
    for (const now of unmatched()) {
      if (left.has(now) && olds[now]?.group === news[now]?.group) pair(now, now);
    }
  }
  return {
    pairs: Array.from(matched, ([now, old]) => ({ before: old, after: now })).toSorted(
      (a, b) => a.after - b.after,
    ),
    removed: [...left],
    added: unmatched(),
  };
}

/** The pairs of one group that share at least half of their content, the likest first. */
function likest(
  olds: readonly (Member | undefined)[],
  news: readonly (Member | undefined)[],
  left: ReadonlySet<number>,
  unmatched: readonly number[],
): { old: number; now: number }[] {
  const pairs = [...left].flatMap((old) =>
    unmatched.map((now) => ({ old, now, likeness: likeness(olds[old], news[now]) })),
  );
  return pairs
    .filter((each) => each.likeness >= 0.5)
    .toSorted((a, b) => b.likeness - a.likeness || a.old - b.old || a.now - b.now);
}

/** From 0 to 1: the share of values that both hold at the same place. */
function likeness(old: Member | undefined, now: Member | undefined): number {
  if (!old || !now || old.group !== now.group) return 0;
  let shared = 0;
  for (const value of old.content) if (now.content.has(value)) shared += 1;
  const all = old.content.size + now.content.size - shared;
  return all === 0 ? 0 : shared / all;
}

function member(identity: string, content: Record<string, unknown>, group = ''): Member {
  const values = new Set<string>();
  for (const place of walkJson(content)) {
    const { value } = place;
    if (typeof value === 'object' && value !== null) continue;
    values.add(JSON.stringify([...pathOf(place), value]));
  }
  const contentText = [...values].join('\n');
  return { identity, group, content: values, contentText };
}

function nameOf(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : kindOf(value);
}

function parsedObject(text: JsonText): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : { value };
}
