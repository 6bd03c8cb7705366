import { randomBytes } from 'node:crypto';
import { keyInBody, type RawBody } from './body.ts';
import type { Asked } from './context.ts';
import type { Database } from './database.ts';
import { forbidden, unauthenticated } from './errors.ts';
import type { Grants } from './oauth/grants.ts';
import { isOAuth, type Key, keys, people, password, type Person, personById } from './people.ts';

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
function keyIn(request: Request, raw: RawBody): [string, string] | null {
  const header = /^Bearer +(\S.*)$/.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (header !== undefined) return [header.trim(), 'Authorization header'];
  const inBody = keyInBody(raw);
  if (inBody !== null) return [inBody, 'body'];
  const inQuery = new URL(request.url).searchParams.get('personal_api_key');
  return inQuery === null ? null : [inQuery, 'query string'];
}

async function holderOf(grants: Grants, value: string, place: string): Promise<Caller> {
  const known = keys.find((one) => one.value === value);
  const key = known ?? (isOAuth({ value }) ? await grants.keyOf(value) : null);
  const person = personById(key?.person ?? null);
  if (key === null || person === null) {
    throw unauthenticated(
      isOAuth({ value })
        ? 'Invalid access token.'
        : `Personal API key found in request ${place} is invalid.`,
    );
  }
  if (key.expired) throw unauthenticated('Access token has expired.');
  return { person, key };
}

/** Throws 401 where nobody is known, 403 where a session lacks its CSRF token. */
export async function authenticate(
  { db, grants, request }: Pick<Asked, 'db' | 'grants' | 'request'>,
  raw: RawBody,
): Promise<Caller> {
  const given = keyIn(request, raw);
  if (given !== null) return holderOf(grants, ...given);
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

export async function sessionOf(db: Database, request: Request) {
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
