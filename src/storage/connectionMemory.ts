import * as v from 'valibot';
import { bookName, keysName } from './connectionNames.ts';

const known = v.object({
  /** Its part of an address: the host, and `~2` where there is a second way into the same. Never changes. */
  slug: v.pipe(v.string(), v.regex(/^[^/?#\s]+$/)),
  name: v.pipe(v.string(), v.minLength(1)),
  host: v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/)),
  way: v.picklist(['session', 'key', 'token']),
  /** The project one was in last. */
  projectId: v.nullable(v.number()),
});

const book = v.object({
  /** The slug of the connection whose addresses have no prefix. */
  home: v.nullable(v.string()),
  known: v.array(known),
});

/** A connection as this browser remembers it: where and by which way, never a key. */
export type KnownConnection = v.InferOutput<typeof known>;
export type ConnectionBook = v.InferOutput<typeof book>;

const tabKeys = v.array(
  v.object({
    slug: v.string(),
    host: v.string(),
    key: v.string(),
    /** Where the key is the access token of a sign-in, what else there is of that: see `parseKept`. */
    signIn: v.optional(v.unknown()),
  }),
);
export type TabKey = v.InferOutput<typeof tabKeys>[number];

/** What was stored, or null where it is not ours, or from another time. */
export function parseBook(text: string | null): ConnectionBook | null {
  return parse(text, book);
}

export function parseTabKeys(text: string | null): TabKey[] {
  return parse(text, tabKeys) ?? [];
}

function parse<Schema extends v.GenericSchema>(
  text: string | null,
  schema: Schema,
): v.InferOutput<Schema> | null {
  try {
    const result = v.safeParse(schema, JSON.parse(text ?? 'null'));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** Storage may be blocked: then there is nothing to recall, and nothing is kept. */
function attempt<T>(work: () => T, blocked: T): T {
  try {
    return work();
  } catch {
    return blocked;
  }
}

export function recallBook(): ConnectionBook {
  const text = attempt(() => localStorage.getItem(bookName), null);
  return parseBook(text) ?? { home: null, known: [] };
}

export function rememberBook(value: ConnectionBook): void {
  attempt(() => localStorage.setItem(bookName, JSON.stringify(value)), undefined);
}

/** The keys of this tab, kept over a reload only where a person chose so. */
export function recallTabKeys(): TabKey[] {
  return parseTabKeys(attempt(() => sessionStorage.getItem(keysName), null));
}

/** Keeps the key of a connection until the tab is closed, or with null no longer. */
export function rememberTabKey(slug: string, key: Omit<TabKey, 'slug'> | null): void {
  const others = recallTabKeys().filter((kept) => kept.slug !== slug);
  const keys = key === null ? others : [...others, { slug, ...key }];
  attempt(() => {
    if (keys.length === 0) sessionStorage.removeItem(keysName);
    else sessionStorage.setItem(keysName, JSON.stringify(keys));
  }, undefined);
}
