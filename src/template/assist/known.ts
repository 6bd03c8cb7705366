import { LooseJsonTokens, looseStringValue } from '#lib/looseJsonTokens.ts';
import type { LooseFrame } from '#lib/looseJsonTokens.ts';
import type { DocumentKind } from './documentKind.ts';
import { entryOf } from './templateVocabulary.ts';
import type { Entry, Keys, Shape } from './vocabulary.ts';

/** What the vocabulary says of a place. */
export interface Known {
  /** Of the value there; null: nothing. */
  entry: Entry | null;
  /** The value is an item of the list that the entry is about. */
  isItem: boolean;
  /** The keys of the object that the place is in; null: it is in none, or in one that is not known. */
  keys: Keys | null;
}

export function knownAt(kind: DocumentKind, text: string, frames: readonly LooseFrame[]): Known {
  let known: Known = { entry: entryOf(kind), isItem: false, keys: null };
  for (const frame of frames) {
    const { entry } = known;
    if (frame.bracket === '[') {
      known = { entry, isItem: true, keys: null };
    } else {
      const keys = entry?.of === undefined ? null : keysOf(entry.of(), text, frame);
      const key = looseStringValue(text.slice(frame.keyStart, frame.keyEnd));
      known = { entry: entryUnder(keys, key), isItem: false, keys };
    }
  }
  return known;
}

export function entryUnder(keys: Keys | null, key: string): Entry | null {
  return keys !== null && Object.hasOwn(keys, key) ? (keys[key] ?? null) : null;
}

/** A key of an object and, where that is a text, its value. */
export interface LooseMember {
  key: string;
  keyStart: number;
  value: string | null;
}

/** How much of an object is looked at that may have no end: enough for any tile. */
const MOST = 200_000;

/** The members of the object that begins at `start`, as far as they can be told. */
export function membersOf(text: string, start: number): LooseMember[] {
  // Only the document itself is larger; its keys count however far apart they are.
  const most = text.slice(0, start).trim() === '' ? Number.POSITIVE_INFINITY : start + MOST;
  const tokens = new LooseJsonTokens(text, start);
  const members: LooseMember[] = [];
  for (let kind = tokens.next(); kind !== 'end' && tokens.end < most; kind = tokens.next()) {
    if (tokens.open.length === 0) break;
    if (tokens.open.length > 1 || kind !== 'string') continue;
    const value = looseStringValue(tokens.raw());
    const last = members.at(-1);
    if (tokens.isKey) members.push({ key: value, keyStart: tokens.start, value: null });
    else if (last !== undefined) last.value = value;
  }
  return members;
}

function keysOf({ keys, choice }: Shape, text: string, { start }: LooseFrame): Keys {
  if (choice === undefined) return keys;
  const value = membersOf(text, start).findLast(({ key }) => key === choice.by)?.value;
  if (value == null || !Object.hasOwn(choice.cases, value)) return keys;
  return choice.cases[value] ?? keys;
}
