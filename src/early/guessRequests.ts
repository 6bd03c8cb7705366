import { bookName, keysName } from '#storage/connectionNames.ts';
import { placeOfList } from './placeOfList.ts';

/** A request that the app is about to make. */
export interface GuessedRequest {
  url: string;
  /** null: the session's cookie. */
  key: string | null;
  /** Whether its answer is about as long as the app's script. */
  isLong: boolean;
}

interface Place {
  origin: string;
  /** Below the path that the app is served from. */
  path: string;
  query: URLSearchParams;
}

interface Connection {
  host: string;
  /** Where it is asked who one is. */
  who: string;
  key: string | null;
}

type Recall = (name: string) => string | null;

/** What storage holds is only looked at: a member that is not there, or is something else, is undefined. */
function member(value: unknown, name: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const ofPerson = 'users/@me/';

/** As `ConnectionStore` will open it. `slug`: null for the home connection. */
function connectionAt(
  slug: string | null,
  origin: string,
  local: Recall,
  session: Recall,
): Connection | null {
  const book = parsed(local(bookName));
  const all = listOf(member(book, 'known'));
  const wanted = slug ?? member(book, 'home');
  const known = all.find((one) => member(one, 'slug') === wanted);
  const host = member(known, 'host');
  if (known === undefined) {
    // Where nothing is remembered, the app tries the PostHog that serves its page.
    return slug === null && all.length === 0 ? { host: origin, who: ofPerson, key: null } : null;
  }
  if (typeof host !== 'string') return null;
  const way = member(known, 'way');
  if (way === 'session') return host === origin ? { host, who: ofPerson, key: null } : null;
  // A key goes to the host that it was given for, whatever the book says by now.
  const kept = listOf(parsed(session(keysName))).find(
    (one) => member(one, 'slug') === wanted && member(one, 'host') === host,
  );
  const key = member(kept, 'key');
  const who = way === 'key' ? 'personal_api_keys/@current' : ofPerson;
  return typeof key === 'string' ? { host, who, key } : null;
}

const scopes = ['team', 'organization', 'global', 'feature_flag'];
const orderings = ['template_name', '-template_name', 'created_at', '-created_at'];

/**
 * The query of the list's first request, in the order in which `listTemplates` names its parameters; null
 * for what is rare: filters of ours, and values that the app would have to mend.
 */
function listQuery(query: URLSearchParams): URLSearchParams | null {
  const known = ['search', 'scope', 'featured', 'ordering', 'page', 'size', 'view'];
  if ([...query.keys()].some((name, at, all) => !known.includes(name) || all.indexOf(name) < at))
    return null;
  const one = (name: string, allowed: (text: string) => boolean) => {
    const text = query.get(name);
    return text === null || allowed(text) ? text : undefined;
  };
  const scope = one('scope', (text) => scopes.includes(text));
  const featured = one('featured', (text) => text === 'true' || text === 'false');
  const ordering = one('ordering', (text) => orderings.includes(text));
  const page = one('page', (text) => /^[1-9]\d{0,5}$/.test(text));
  const size = one('size', (text) => /^([1-9]\d{0,2})$/.test(text));
  // Only words of letters: what else a search may hold is for the app to make fit for PostHog.
  const search = one('search', (text) => text === '' || /^[\p{L}\p{N}]+$/u.test(text));
  if ([scope, featured, ordering, page, size, search].includes(undefined)) return null;
  const limit = Number(size ?? 25);
  const asked = new URLSearchParams();
  if (scope) asked.set('scope', scope);
  if (featured) asked.set('is_featured', featured);
  if (ordering) asked.set('ordering', ordering);
  asked.set('limit', String(limit));
  asked.set('offset', String((Number(page ?? 1) - 1) * limit));
  if (search) asked.set('search', search);
  return asked;
}

/**
 * What the app will ask first at this address: who one is, and the rows of the list. A guess, so that the
 * requests need not wait for the app's scripts; it is never wrong in where a key goes, and a wrong guess
 * otherwise only costs its bytes: `takeEarly` gives an answer to the very same request alone.
 */
export function guessRequests(place: Place, local: Recall, session: Recall): GuessedRequest[] {
  const list = placeOfList(place.path);
  if (list === null) return [];
  const connection = connectionAt(list.slug, place.origin, local, session);
  if (connection === null) return [];
  const { host, who, key } = connection;
  const query = listQuery(place.query);
  const rows = `${host}/api/projects/${list.projectId}/dashboard_templates/?${query}`;
  return [
    ...(query === null ? [] : [{ url: rows, key, isLong: true }]),
    { url: `${host}/api/${who}`, key, isLong: false },
  ];
}
