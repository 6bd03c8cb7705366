import type { Connection } from '#api/connection.ts';
import { failureOf } from '#api/errors.ts';
import { jsonText } from '#lib/jsonText.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOnce } from './createOnce.ts';

/** A PostHog that holds rows, and loses an answer when it is told to. */
class FakePostHog {
  rows: object[] = [];
  posts = 0;
  /** What becomes of the next POSTs: carried out or not, and how it is answered. */
  plays: { created: boolean; answer: 'lost' | 'failed' | 'gateway' | 'truncated' | 'html' }[] = [];
  reachable = true;

  readonly fetch = async (
    url: string,
    init: { method: string; body: string },
  ): Promise<Response> => {
    if (!this.reachable) throw new TypeError('Failed to fetch');
    if (init.method !== 'POST') return this.#list(new URL(url));
    this.posts += 1;
    const play = this.plays.shift();
    const row = {
      ...JSON.parse(init.body),
      id: `row ${this.posts}`,
      created_at: new Date().toISOString(),
    };
    if (play?.created !== false) this.rows.push(row);
    switch (play?.answer) {
      case 'lost':
        throw new TypeError('Failed to fetch');
      case 'failed':
        return Response.json({}, { status: 500 });
      case 'gateway':
        return Response.json({}, { status: 504 });
      case 'html':
        return new Response('<html>', { headers: { 'Content-Type': 'text/html' } });
      case 'truncated':
        return json(JSON.stringify(row).slice(0, 20), 201);
      case undefined:
        return json(JSON.stringify(row), 201);
    }
  };

  #list({ searchParams }: URL): Response {
    const search = searchParams.get('search')?.toLowerCase();
    // As PostHog: a name that is one compound word is not found by a part of it (contract 2.4).
    // As PostgreSQL: keys come back in an order of its own.
    const stored = this.rows.map((row) =>
      'tiles' in row && Array.isArray(row.tiles)
        ? { ...row, tiles: row.tiles.map((tile: object) => reversed(tile)) }
        : row,
    );
    const found = stored.filter(
      (row) =>
        search === undefined ||
        ('template_name' in row &&
          String(row.template_name).toLowerCase().split(' ').includes(search)),
    );
    return json(JSON.stringify({ count: found.length, results: found }), 200);
  }
}

const reversed = (value: object) => Object.fromEntries(Object.entries(value).toReversed());
const json = (text: string, status: number) =>
  new Response(text, { status, headers: { 'Content-Type': 'application/json' } });

let count = 0;
let server = new FakePostHog();
let to: Connection;
const body = (name: string, tiles: unknown = [{ type: 'TEXT', body: 'x', n: 1 }]) =>
  jsonText({ template_name: name, tiles });
const create = (text = body('Weekly')) =>
  createOnce(to, 1, text).catch((error: unknown) => failureOf(error));

beforeEach(() => {
  count += 1;
  const credential = { kind: 'key', key: 'phx_a' } as const;
  to = { id: `create ${count}`, name: 'x', host: 'https://ph.example.org', credential };
  server = new FakePostHog();
  vi.stubGlobal('fetch', server.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(['lost', 'failed', 'gateway', 'truncated', 'html'] as const)(
  'a create that was carried out and whose answer was %s is found, not made twice',
  async (answer) => {
    server.plays = [{ created: true, answer }];
    expect(await create()).toMatchObject({ id: 'row 1', template_name: 'Weekly' });
    expect(server.posts).toBe(1);
  },
);

test('a name that the search does not find is found by looking through the newest', async () => {
  server.plays = [{ created: true, answer: 'lost' }];
  expect(await create(body('Sign-up funnel: week 1'))).toMatchObject({ id: 'row 1' });
});

test('a create that was not carried out says that nobody knows, and can be tried again', async () => {
  server.plays = [{ created: false, answer: 'lost' }];
  expect(await create()).toEqual({ kind: 'unconfirmed', looked: true });
  expect(await create()).toMatchObject({ id: 'row 2' });
  expect(server.rows).toHaveLength(1);
});

test('a failure of the server stays what it is where the row is not there, and is looked for all the same', async () => {
  server.plays = [{ created: false, answer: 'failed' }];
  expect(await create()).toEqual({ kind: 'server', status: 500 });
  server.rows.push({
    ...JSON.parse(body('Weekly')),
    id: 'late',
    created_at: new Date().toISOString(),
  });
  expect(await create()).toMatchObject({ id: 'late' });
  expect(server.posts).toBe(1);
});

test('one that was carried out after it was looked for is found before it is sent again', async () => {
  server.plays = [{ created: false, answer: 'lost' }];
  expect(await create()).toEqual({ kind: 'unconfirmed', looked: true });
  server.rows.push({
    ...JSON.parse(body('Weekly')),
    id: 'late',
    created_at: new Date().toISOString(),
  });
  expect(await create()).toMatchObject({ id: 'late' });
  expect(server.posts).toBe(1);
});

test('where the list cannot be asked either, nothing is sent until it can', async () => {
  server.reachable = false;
  expect(await create()).toEqual({ kind: 'unconfirmed', looked: false });
  expect(await create()).toEqual({ kind: 'unconfirmed', looked: false });
  server.reachable = true;
  expect(await create()).toMatchObject({ id: 'row 1' });
  expect(server.posts).toBe(1);
});

test('a row of the same name that is older, or says something else, is another one', async () => {
  const old = { ...JSON.parse(body('Weekly')), id: 'old', created_at: '2020-01-01T00:00:00Z' };
  const other = {
    ...JSON.parse(body('Weekly', [{ type: 'TEXT', body: 'y' }])),
    id: 'other',
    created_at: new Date().toISOString(),
  };
  server.rows = [old, other];
  server.plays = [{ created: false, answer: 'lost' }];
  expect(await create()).toEqual({ kind: 'unconfirmed', looked: true });
});

test('of two that say the same each is made, though no answer tells them apart', async () => {
  expect(await create()).toMatchObject({ id: 'row 1' });
  server.plays = [{ created: false, answer: 'lost' }];
  expect(await create()).toEqual({ kind: 'unconfirmed', looked: true });
  expect(await create()).toMatchObject({ id: 'row 3' });
});

test('a refusal is a refusal: nothing is looked for', async () => {
  const refused = vi.fn<() => Promise<Response>>(async () =>
    Response.json(
      { code: 'invalid_input', attr: null, detail: 'You need to provide tiles for the template.' },
      { status: 400 },
    ),
  );
  vi.stubGlobal('fetch', refused);
  expect(await create()).toMatchObject({ kind: 'invalid' });
  expect(refused).toHaveBeenCalledTimes(1);
});
