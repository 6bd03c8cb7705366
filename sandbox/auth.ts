import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';
import { forbidden, unauthenticated } from './errors.ts';
import { type Key, keys, people, password, type Person, personById } from './people.ts';

/** Who asks, and by which way in (contract 4.1). */
export interface Caller {
  person: Person;
  /** null: a session. */
  key: Key | null;
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

function cookies(request: Request): Map<string, string> {
  const pairs = (request.headers.get('Cookie') ?? '').split(/;\s*/).map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  return new Map(pairs);
}

/** The key that a request carries, and where it was found; the first place counts. */
function keyIn(request: Request, body: ReadonlyMap<string, string>): [string, string] | null {
  const header = /^Bearer\s+(\S.*)$/.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (header !== undefined) return [header.trim(), 'Authorization header'];
  const inBody = body.get('personal_api_key');
  if (inBody !== undefined) return [String(JSON.parse(inBody)), 'body'];
  const inQuery = new URL(request.url).searchParams.get('personal_api_key');
  return inQuery === null ? null : [inQuery, 'query string'];
}

/** Throws 401 where nobody is known, 403 where a session lacks its CSRF token. */
export async function authenticate(
  db: Database,
  request: Request,
  body: ReadonlyMap<string, string>,
): Promise<Caller> {
  const given = keyIn(request, body);
  if (given !== null) {
    const [value, place] = given;
    if (value.startsWith('pha_')) throw unauthenticated('Invalid access token.');
    const key = keys.find((known) => known.value === value);
    const person = personById(key?.person ?? null);
    if (key === undefined || person === null) {
      throw unauthenticated(`Personal API key found in request ${place} is invalid.`);
    }
    return { person, key };
  }
  const session = await sessionOf(db, request);
  if (session === null) {
    throw unauthenticated('Authentication credentials were not provided.', 'not_authenticated');
  }
  if (!safe.has(request.method)) {
    const token = request.headers.get('X-CSRFToken');
    if (token !== session.csrf || cookies(request).get('posthog_csrftoken') !== session.csrf) {
      throw forbidden(`CSRF Failed: CSRF token ${token === null ? 'missing' : 'incorrect'}.`);
    }
  }
  return { person: session.person, key: null };
}

async function sessionOf(db: Database, request: Request) {
  const id = cookies(request).get('sessionid');
  if (id === undefined) return null;
  const [row] = await db.query<{ csrf: string; person_id: number }>(
    'select csrf, person_id from session where id = $1',
    [id],
  );
  const person = personById(row?.person_id ?? null);
  return row === undefined || person === null ? null : { csrf: row.csrf, person };
}

async function open(db: Database, person: Person): Promise<string[]> {
  const id = randomBytes(16).toString('hex');
  const csrf = randomBytes(24).toString('hex');
  await db.query('insert into session (id, csrf, person_id) values ($1, $2, $3)', [
    id,
    csrf,
    person.id,
  ]);
  return [
    `sessionid=${id}; Path=/; HttpOnly; SameSite=Lax`,
    `posthog_csrftoken=${csrf}; Path=/; SameSite=Lax`,
  ];
}

/** The cookies that sign a visitor of the page in as staff; none where somebody is signed in. */
export async function pageCookies(db: Database, request: Request): Promise<string[]> {
  const [staff] = people;
  if (staff === undefined || (await sessionOf(db, request)) !== null) return [];
  return open(db, staff);
}

/** The cookies of a new session, or null where address and password do not belong together. */
export async function login(db: Database, email: string, given: string): Promise<string[] | null> {
  const person = people.find((one) => one.email === email);
  return person === undefined || given !== password ? null : open(db, person);
}

/** Scope rule of contract 4.1: `:write` includes `:read`, `*` everything. */
export function requireScope({ key }: Caller, object: string, action: 'read' | 'write'): void {
  if (key === null || key.scopes.includes('*')) return;
  const holds =
    key.scopes.includes(`${object}:${action}`) ||
    (action === 'read' && key.scopes.includes(`${object}:write`));
  if (!holds) throw forbidden(`API key missing required scope '${object}:${action}'`);
}

/** Actions without a scope refuse every key (contract 8.1). */
export function refuseKeys({ key }: Caller): void {
  if (key !== null) throw forbidden('This action does not support personal API key access');
}
