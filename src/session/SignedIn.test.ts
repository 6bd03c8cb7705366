import type { Connection } from '#api/connection.ts';
import { failureOf } from '#api/errors.ts';
import { send } from '#api/http.ts';
import { linkTo } from '#api/link.ts';
// Comes when a token is exchanged, and time that is played would not wait for it.
import '#api/oauth.ts';
import { recallTabKeys, rememberTabKey } from '#storage/connectionMemory.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SignedIn } from './SignedIn.ts';

const host = 'https://ph.example.org';
const client = 'https://studio.example.org/oauth-client.json';

/** PostHog as far as it matters here: the token in force, and how the next exchange goes. */
const posthog = {
  access: '',
  refresh: '',
  exchange: null as (() => Response) | null,
  sent: [] as string[],
};

function issue(): Response {
  const count = posthog.sent.filter((one) => one.startsWith('refresh')).length;
  posthog.access = `pha_${count}`;
  posthog.refresh = `phr_${count}`;
  return Response.json({
    access_token: posthog.access,
    refresh_token: posthog.refresh,
    token_type: 'Bearer',
    expires_in: 3600,
    scope: 'dashboard_template:write',
  });
}

async function answer(
  address: string,
  init: Omit<RequestInit, 'body'> & { body?: URLSearchParams },
): Promise<Response> {
  if (address.endsWith('/oauth/token/')) {
    const token = init.body?.get('refresh_token');
    posthog.sent.push(`refresh ${token}`);
    expect(init.credentials).toBe('omit');
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (posthog.exchange !== null) return posthog.exchange();
    if (token === posthog.refresh) return issue();
    return Response.json({ error: 'invalid_grant' }, { status: 400 });
  }
  const bearer = new Headers(init.headers).get('Authorization')?.replace('Bearer ', '');
  posthog.sent.push(`${new URL(address).pathname} ${bearer}`);
  return bearer === posthog.access
    ? Response.json({})
    : Response.json({ detail: 'Access token has expired.' }, { status: 401 });
}

const lost = () => {
  throw new TypeError('Failed to fetch');
};

let count = 0;
let signedIn: SignedIn;
/** A connection that is signed in, and that worked already. */
async function connection(minutes: number): Promise<Connection> {
  count += 1;
  signedIn = new SignedIn(
    { host, client },
    {
      access: 'pha_0',
      refresh: 'phr_0',
      until: Date.now() + minutes * 60_000,
      scopes: [],
      projects: [],
    },
  );
  Object.assign(posthog, { access: 'pha_0', refresh: 'phr_0', exchange: null, sent: [] });
  const to = { id: `token ${count}`, name: 'x', host, credential: signedIn.credential() };
  await ask(to, '/warm');
  posthog.sent = [];
  return to;
}
const ask = (to: Connection, path: string) =>
  send(to, { method: 'GET', path }).then(
    () => 'answered',
    (error: unknown) => failureOf(error)?.kind,
  );
const pass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * 60_000);

let locks: Map<string, unknown>;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', answer);
  const stored = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  });
  locks = new Map();
  const request = async (name: string, _options: object, hold: () => Promise<void>) => {
    if (locks.has(name)) throw new DOMException('held', 'TimeoutError');
    locks.set(name, true);
    await hold();
  };
  vi.stubGlobal('navigator', { onLine: true, locks: { request } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a token that is about to end is exchanged first, once for all requests, which go on with the new one', async () => {
  const to = await connection(60);
  await pass(59.5);
  const all = Promise.all(['/a', '/b', '/c'].map((path) => ask(to, path)));
  await pass(1);
  expect(await all).toEqual(['answered', 'answered', 'answered']);
  expect(posthog.sent).toEqual(['refresh phr_0', '/a pha_1', '/b pha_1', '/c pha_1']);
});

test('a 401 is answered by one exchange, and every request that met it is sent once more', async () => {
  const to = await connection(60);
  posthog.access = 'none in force';
  const all = Promise.all(['/a', '/b'].map((path) => ask(to, path)));
  await pass(1);
  expect(await all).toEqual(['answered', 'answered']);
  expect(posthog.sent).toEqual(['/a pha_0', '/b pha_0', 'refresh phr_0', '/a pha_1', '/b pha_1']);
});

test('what is refused with the new token too is refused, not asked for ever', async () => {
  const to = await connection(60);
  posthog.exchange = () => {
    issue();
    return Response.json({ access_token: 'pha_odd', token_type: 'Bearer', expires_in: 3600 });
  };
  posthog.access = 'none in force';
  const asked = ask(to, '/a');
  await pass(1);
  expect(await asked).toBe('unauthenticated');
  expect(posthog.sent).toEqual(['/a pha_0', 'refresh phr_0', '/a pha_odd']);
});

test('an exchange that finds no network leaves the token that still works; one that is refused ends the sign-in', async () => {
  const to = await connection(60);
  posthog.exchange = lost;
  await pass(59.5);
  const early = ask(to, '/a');
  await vi.advanceTimersByTimeAsync(200);
  expect(await early).toBe('answered');
  await pass(1);
  const late = ask(to, '/b');
  await pass(1);
  expect(await late).toBe('network');
  expect(linkTo(to).state().access).toBe('good');

  posthog.exchange = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
  const ended = ask(to, '/c');
  await pass(1);
  expect(await ended).toBe('unauthenticated');
  expect(linkTo(to).state().access).toBe('refused');
  expect(posthog.sent.filter((one) => one.startsWith('/c'))).toEqual([]);
});

test('what is kept for the tab follows each exchange, and stays away once it is forgotten', async () => {
  const to = await connection(60);
  signedIn.keep('ph.example.org');
  await pass(59.5);
  const first = ask(to, '/a');
  await pass(1);
  await first;
  expect(recallTabKeys()).toMatchObject([{ host, key: 'pha_1', signIn: { refresh: 'phr_1' } }]);
  rememberTabKey('ph.example.org', null);
  await pass(60);
  const second = ask(to, '/b');
  await pass(1);
  expect(await second).toBe('answered');
  expect(recallTabKeys()).toEqual([]);
});

test('what was kept and cannot be read is no way in', () => {
  const kept = { slug: 'x', host, key: 'pha_0', signIn: { client } };
  expect(() => SignedIn.restored(kept)).toThrow('Your sign-in has ended.');
});

test('a copy of the tab uses its access token, and never the refresh token', async () => {
  await connection(60);
  signedIn.keep('ph.example.org');
  const [kept] = recallTabKeys();
  if (kept === undefined) throw new Error('nothing was kept');
  const copy = SignedIn.restored(kept);
  const to = { id: 'copy', name: 'x', host, credential: copy.credential() };
  expect(await ask(to, '/a')).toBe('answered');
  await pass(61);
  expect(await ask(to, '/b')).toBe('unauthenticated');
  expect(recallTabKeys()).toMatchObject([{ key: 'pha_0', signIn: { refresh: null } }]);
  expect(posthog.sent).toEqual(['/a pha_0']);
});
