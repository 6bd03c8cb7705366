import type { Connection } from '#api/connection.ts';
import { failureOf } from '#api/errors.ts';
import { checkJson, joinObject, jsonText } from '#lib/jsonText.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { templateMaker } from './copying.ts';

/** Each test has its own server, whose rows nobody knows. */
let connection: Connection;
const named = (id: string): Connection => ({
  id,
  name: 'c',
  host: 'https://posthog.test',
  credential: { kind: 'key', key: 'phx_x' },
});
const tiles = checkJson('[{"type":"TEXT","body":"x","layouts":{"sm":{"x":0}}}]');

/** A server of two lines: what it holds, and what becomes of each POST. */
let rows: { id: string; template_name: string; created_at: string; [key: string]: unknown }[];
let posts: ('answered' | 'lost' | 'dropped' | 'doubled')[];
let asked: string[];

const row = (name: string, more: object = {}) => ({
  id: `id of ${name} ${rows.length}`,
  template_name: name,
  team_id: 2,
  scope: 'team',
  created_at: new Date().toISOString(),
  // As jsonb has it: the keys in an order of its own.
  tiles: [{ body: 'x', type: 'TEXT', layouts: { sm: { x: 0 } } }],
  ...more,
});

const answer = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

beforeEach(({ task }) => {
  connection = named(task.id);
  rows = [];
  posts = [];
  asked = [];
  vi.stubGlobal('fetch', async (_url: string, { method, body }: RequestInit) => {
    asked.push(method ?? '');
    if (method === 'GET') return answer({ count: rows.length, results: rows });
    const fate = posts.shift() ?? 'answered';
    if (fate === 'dropped') throw new TypeError('Failed to fetch');
    const { template_name: name } = JSON.parse(body as string) as { template_name: string }; // what the maker sends
    const taken = rows.some(({ template_name }) => template_name === name);
    const made = row(name);
    if (!taken) rows.push(made);
    if (fate === 'lost') throw new TypeError('Failed to fetch');
    if (!taken && fate !== 'doubled') return answer(made, 201);
    const detail = 'A dashboard template with this name already exists for this project.';
    return answer({ type: 'validation_error', code: 'invalid_input', detail, attr: null }, 400);
  });
});
afterEach(() => vi.unstubAllGlobals());

const maker = (names = ['X', 'X (copy)']) =>
  templateMaker(
    { connection, projectId: 2, names },
    {
      body: (name) =>
        joinObject([
          ['template_name', jsonText(name)],
          ['tiles', tiles],
        ]),
    },
  );

test('makes it under the first free name', async () => {
  rows.push(row('X', { tiles: [] }));
  expect((await maker()()).template_name).toBe('X (copy)');
  expect(asked.filter((method) => method === 'POST')).toHaveLength(2);
});

test('finds what was made though the answer was lost', async () => {
  posts = ['lost'];
  expect((await maker()()).template_name).toBe('X');
  expect(asked).toEqual(['POST', 'GET']);
  expect(rows).toHaveLength(1);
});

test('takes the next name only where the first is another’s, and not its own, sent twice on the way', async () => {
  posts = ['doubled'];
  expect((await maker()()).template_name).toBe('X');
  expect((await maker()()).template_name).toBe('X (copy)');
  expect(rows).toHaveLength(2);
});

test('sends again only after a look, and only when asked to', async () => {
  posts = ['dropped'];
  const make = maker();
  const failure = await make().catch(failureOf);
  expect(failure).toEqual({ kind: 'unconfirmed', looked: true });
  // By a search, and among the newest.
  expect(asked).toEqual(['POST', 'GET', 'GET']);
  await make();
  expect(asked).toEqual(['POST', 'GET', 'GET', 'GET', 'GET', 'POST']);
  expect(rows).toHaveLength(1);
});

test('a request that arrived late is found by the next try', async () => {
  posts = ['dropped'];
  const make = maker();
  await make().catch(() => undefined);
  rows.push(row('X'));
  await make();
  expect(rows).toHaveLength(1);
});

test.each([
  ['of another project', { team_id: 1 }],
  ['with other tiles', { tiles: [{ type: 'TEXT', body: 'other' }] }],
  ['older than the request', { created_at: '2026-01-01T00:00:00Z' }],
])('a row %s is not taken for its own', async (_what, more) => {
  rows.push(row('X', more));
  posts = ['dropped'];
  expect(await maker()().catch(failureOf)).toEqual({ kind: 'unconfirmed', looked: true });
});

test('once every name is taken it says so', async () => {
  // A row of just now might be ours, sent twice on the way.
  const created_at = new Date(Date.now() - 120_000).toISOString();
  rows.push(row('X', { created_at }), row('X (copy)', { created_at }));
  expect(await maker()().catch(failureOf)).toMatchObject({ kind: 'name-taken' });
});
