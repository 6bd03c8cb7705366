import type { Connection } from '#api/connection.ts';
import { jsonText } from '#lib/jsonText.ts';
import { testTemplate } from '#template/testTemplate.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goOnReplacing, ReplaceError, replaceTemplate } from './replaceTemplate.ts';

const old = { id: 'old', team_id: 1, template_name: 'A', tiles: [1], deleted: false };
const row = testTemplate({ ...old, tiles: jsonText([1]), source: jsonText(old) });
const body = jsonText({ template_name: 'A', tiles: [2] });

let connection: Connection;
let rows: Record<string, unknown>[];
/** What becomes of each request in its turn; answered where nothing is said. */
let fates: ('lost' | 'dropped' | undefined)[];

beforeEach(({ task }) => {
  const credential = { kind: 'key', key: 'phx_x' } as const;
  connection = { id: task.id, name: 'x', host: 'https://posthog.test', credential };
  rows = [{ ...old }];
  fates = [];
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async (href: string, { method = 'GET', body: sent }: RequestInit) => {
    const fate = fates.shift();
    if (fate === 'dropped') throw new TypeError('dropped');
    const answer = carryOut(
      method,
      new URL(href),
      JSON.parse(typeof sent === 'string' ? sent : '{}'),
    );
    if (fate === 'lost') throw new TypeError('lost');
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

function carryOut(method: string, { pathname }: URL, sent: Record<string, unknown>): Response {
  const id = pathname.split('/').at(-1);
  const found = rows.find((each) => each['id'] === id);
  if (method === 'POST') {
    const made = { id: `made ${rows.length}`, team_id: 1, deleted: false, ...sent };
    rows.push(made);
    return Response.json(made, { status: 201 });
  }
  if (method === 'PATCH' && found !== undefined) return Response.json(Object.assign(found, sent));
  const live = rows.filter((each) => each['deleted'] === false);
  if (id === '') return Response.json({ count: live.length, results: live });
  if (found !== undefined && live.includes(found)) return Response.json(found);
  return Response.json({ code: 'not_found', detail: 'Not found.' }, { status: 404 });
}

const replace = () =>
  replaceTemplate(connection, 1, { row, body }).catch((error: unknown) => error);
const live = () => rows.filter((each) => each['deleted'] === false).map((each) => each['tiles']);

test.each(['lost', 'dropped'] as const)(
  'where the archiving was %s, nothing is created before it is looked what happened',
  async (fate) => {
    fates = [fate, fate];
    const error = await replace();
    expect(error).toBeInstanceOf(ReplaceError);
    const job = error instanceof ReplaceError ? error.job : null;
    expect(rows).toHaveLength(1);
    expect(job).not.toBeNull();
    if (job !== null) await goOnReplacing(connection, job);
    expect(live()).toEqual([[2]]);
  },
);

test('a create that nobody knows of is not answered by bringing the old one back', async () => {
  // The archiving, the create, and the look for it.
  fates = [undefined, 'lost', 'dropped'];
  const error = await replace();
  const job = error instanceof ReplaceError ? error.job : null;
  expect(live()).toEqual([[2]]);
  if (job !== null) await goOnReplacing(connection, job);
  expect(rows).toHaveLength(2);
  expect(live()).toEqual([[2]]);
});

test('another’s row of the same name is not taken for the new one', async () => {
  fates = ['lost', 'lost'];
  const error = await replace();
  const job = error instanceof ReplaceError ? error.job : null;
  rows.push({ id: 'theirs', team_id: 1, template_name: 'A', tiles: [3], deleted: false });
  if (job !== null) await goOnReplacing(connection, job);
  expect(live()).toEqual([[3], [2]]);
});
