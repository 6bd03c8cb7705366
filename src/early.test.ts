import { listTemplates } from '#api/templates.ts';
import { guessRequests } from '#early/guessRequests.ts';
import { isLocal, listRequest, parseListAddress } from '#features/list/listAddress.ts';
import { identify } from '#session/identity.ts';
import { ConnectionStore } from '#session/ConnectionStore.ts';
import { bookName, keysName } from '#storage/connectionNames.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// The early requests are a guess at what the app will do: here the app itself says what that is.

const origin = 'https://studio.example.org';
const eu = { slug: 'eu.posthog.com', name: 'EU', host: 'https://eu.posthog.com', projectId: 2 };
const here = { slug: 'studio.example.org', name: 'Ours', host: origin, projectId: 1 };

let sent: { url: string; key: string | null }[] = [];
let local = new Map<string, string>();
let session = new Map<string, string>();

const storage = (kept: () => Map<string, string>) => ({
  getItem: (name: string) => kept().get(name) ?? null,
  setItem: (name: string, value: string) => void kept().set(name, value),
  removeItem: (name: string) => void kept().delete(name),
});

beforeEach(() => {
  sent = [];
  local = new Map();
  session = new Map();
  vi.stubGlobal('window', { location: { origin } });
  vi.stubGlobal(
    'localStorage',
    storage(() => local),
  );
  vi.stubGlobal(
    'sessionStorage',
    storage(() => session),
  );
  vi.stubGlobal('fetch', async (url: string, { headers }: { headers: Headers }) => {
    sent.push({ url, key: headers.get('Authorization')?.replace('Bearer ', '') ?? null });
    return Response.json({}, { status: 500 });
  });
});
afterEach(() => vi.unstubAllGlobals());

function guess(path: string, query = '') {
  return guessRequests(
    { origin, path, query: new URLSearchParams(query) },
    (name) => local.get(name) ?? null,
    (name) => session.get(name) ?? null,
  ).map(({ url, key }) => ({ url, key }));
}

/** What the app asks at the same address; null: it has no open connection there. */
async function asked(slug: string | null, query: string) {
  const store = new ConnectionStore();
  const { book, open } = store.state();
  const connection = open.get(slug ?? book.home ?? '');
  if (connection === undefined) return null;
  sent = [];
  const search = parseListAddress(new URLSearchParams(query));
  await listTemplates(connection, 1, listRequest(search)).catch(() => undefined);
  await identify(connection).catch(() => undefined);
  return sent;
}

const remember = (home: string | null, ...known: object[]) =>
  local.set(bookName, JSON.stringify({ home, known }));
const keep = (slug: string, host: string, key: string) =>
  session.set(keysName, JSON.stringify([{ slug, host, key }]));

test('nothing remembered: the site’s own PostHog, by its cookie', async () => {
  const expected = await asked(null, '');
  expect(expected).toHaveLength(2);
  expect(guess('/projects/1/templates')).toEqual(expected);
});

test('a session that is remembered, and a key that the tab keeps beside it', async () => {
  remember(here.slug, { ...here, way: 'session' }, { ...eu, way: 'key' });
  keep(eu.slug, eu.host, 'phx_eu');
  expect(guess('/projects/1/templates')).toEqual(await asked(null, ''));
  const beside = guess(`/on/${eu.slug}/projects/1/templates`);
  expect(beside).toEqual(await asked(eu.slug, ''));
  expect(beside.map(({ key }) => key)).toEqual(['phx_eu', 'phx_eu']);
});

test('a key goes nowhere but to the host that it was given for', async () => {
  remember(eu.slug, { ...eu, way: 'key' });
  keep(eu.slug, 'https://us.posthog.com', 'phx_us');
  expect(guess('/projects/1/templates')).toEqual([]);
  expect(await asked(null, '')).toBeNull();
});

test('without a way in nothing is asked', () => {
  remember(eu.slug, { ...eu, way: 'key' });
  expect(guess('/projects/1/templates')).toEqual([]);
  expect(guess('/on/elsewhere.org/projects/1/templates')).toEqual([]);
});

test.each(['not JSON', '{}', '[]', '{"known":7}', '{"home":"a","known":[null,{"slug":"a"}]}'])(
  'a book that holds %s sends no key anywhere',
  (text) => {
    local.set(bookName, text);
    keep('a', 'https://a.example.org', 'phx_a');
    expect(guess('/projects/1/templates').filter(({ key }) => key !== null)).toEqual([]);
  },
);

test('pages without a list ask for nothing', () => {
  const paths = [
    '/',
    '/connect',
    '/projects/0/templates',
    '/projects/1/archive',
    '/projects/1/templates/new',
  ];
  expect(paths.flatMap((path) => guess(path))).toEqual([]);
});

test('whatever the query says, the list that is asked for early is the one that the app asks for', async () => {
  const value = fc.oneof(
    fc.constantFrom(
      'team',
      'global',
      'true',
      'false',
      '-created_at',
      '2',
      '0',
      '100',
      '1001',
      'none',
    ),
    fc.string({ maxLength: 5 }),
  );
  const name = fc.constantFrom(
    'search',
    'scope',
    'featured',
    'ordering',
    'page',
    'size',
    'view',
    'tag',
    'x',
  );
  let guessed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 5 }), async (pairs) => {
      const query = new URLSearchParams(pairs).toString();
      const [list, who] = guess('/projects/1/templates', query);
      if (who === undefined) return; // rare: left to the app
      guessed += 1;
      expect(isLocal(parseListAddress(new URLSearchParams(query)))).toBe(false);
      expect([list, who]).toEqual(await asked(null, query));
    }),
    { numRuns: 400 },
  );
  expect(guessed).toBeGreaterThan(20);
});
