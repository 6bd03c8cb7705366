import type { Connection } from '#api/connection.ts';
import { checkJson, jsonText } from '#lib/jsonText.ts';
import type { Template } from '#template/template.ts';
import type { ImportTask } from '#template/transfer/importTask.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mayHaveHappened, runImportTask, undoImportTask } from './importing.ts';

/** Each test has its own server, whose rows nobody knows. */
let connection: Connection;
const named = (id: string): Connection => ({
  id,
  name: 'test',
  host: 'https://posthog.test',
  credential: { kind: 'key', key: 'phx_test' },
});
beforeEach(({ task }) => {
  connection = named(task.id);
});

type Row = { id: string; team_id: number; deleted: boolean } & Record<string, unknown>;

/** As much of a PostHog as an import talks to; `lose` says which answers never arrive. */
function fakeServer(
  first: Row[] = [],
  lose: (method: string, nth: number) => boolean = () => false,
) {
  const rows = [...first];
  const sent: string[] = [];
  const answer = (value: unknown, status = 200) =>
    new Response(JSON.stringify(value), {
      status,
      headers: { 'Content-Type': 'application/json' },
    });
  const live = () => rows.filter(({ deleted }) => !deleted);
  function carryOut(method: string, url: URL, body: Record<string, unknown>): Response {
    if (method === 'GET') return answer({ count: live().length, results: live() });
    if (method === 'POST') {
      if (live().some((row) => row['template_name'] === body['template_name'])) {
        const detail = 'A dashboard template with this name already exists for this project.';
        return answer({ code: 'unique_template_name_per_team', detail, attr: null }, 400);
      }
      const row = { ...body, id: `made-${rows.length}`, team_id: 1, deleted: false };
      rows.push(row);
      return answer(row, 201);
    }
    const row = rows.find(({ id }) => url.pathname.endsWith(id));
    if (row === undefined) return answer({ code: 'not_found', detail: 'Not found.' }, 404);
    Object.assign(row, body);
    return answer(row);
  }
  // Node has none; without locks a replacement is held by the page alone.
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', (href: string, { method = 'GET', body }: RequestInit) => {
    const url = new URL(href);
    const parsed: Record<string, unknown> = JSON.parse(typeof body === 'string' ? body : '{}');
    const nth = sent.filter((each) => each.startsWith(method)).length;
    const id = method === 'PATCH' ? ` ${url.pathname.split('/').at(-1)}` : '';
    sent.push(`${method}${id}${method === 'GET' ? '' : ` ${JSON.stringify(parsed)}`}`);
    const response = carryOut(method, url, parsed);
    return lose(method, nth) ? Promise.reject(new TypeError('lost')) : Promise.resolve(response);
  });
  const writes = () => sent.filter((each) => !each.startsWith('GET'));
  return { writes, names: () => live().map((row) => row['template_name']) };
}

afterEach(() => vi.unstubAllGlobals());

const create = (name: string): ImportTask => ({
  kind: 'create',
  name,
  body: jsonText({ template_name: name, tiles: [{ type: 'TEXT', body: name }] }),
});
const run = (task: ImportTask, begun = false): Promise<Template> =>
  runImportTask(connection, 1, task, begun);

test('a create whose answer is lost is found, not made again', async () => {
  const server = fakeServer([], (method) => method === 'POST');
  expect(await run(create('A'))).toMatchObject({ id: 'made-0' });
  expect(server.writes()).toHaveLength(1);
});

test('a create that was begun before a reload is looked for first', async () => {
  const server = fakeServer();
  await run(create('A'));
  expect(await run(create('A'), true)).toMatchObject({ id: 'made-0' });
  await run(create('B'), true);
  expect(server.names()).toEqual(['A', 'B']);
});

test('a row of that name that says something else is nobody’s doing: the name is taken', async () => {
  fakeServer([{ id: 'x', team_id: 1, deleted: false, template_name: 'A', tiles: [1] }]);
  await expect(run(create('A'), true)).rejects.toThrow(/name-taken/);
  await expect(run(create('A'))).rejects.toThrow(/name-taken/);
});

const old: Row = {
  id: 'old',
  team_id: 1,
  deleted: false,
  template_name: 'A',
  tiles: [1],
  scope: 'team',
};
const replace: ImportTask = {
  kind: 'replace',
  name: 'A',
  body: jsonText({ template_name: 'A', tiles: [2] }),
  row: checkJson(JSON.stringify(old)),
};

test('a replacement whose new row was lost on the way is found, though the old one stays archived', async () => {
  const server = fakeServer([{ ...old }], (method) => method === 'POST');
  expect(await run(replace)).toMatchObject({ id: 'made-1' });
  expect(server.names()).toEqual(['A']);
});

test('a replacement that is gone on with makes no third row', async () => {
  const server = fakeServer([{ ...old }]);
  await run(replace);
  expect(await run(replace, true)).toMatchObject({ id: 'made-1' });
  expect(server.names()).toEqual(['A']);
});

test('what was created, changed and replaced is taken back', async () => {
  const server = fakeServer([{ ...old }]);
  await undoImportTask(connection, 1, create('B'), await run(create('B')));
  const patch: ImportTask = {
    kind: 'patch',
    name: 'A',
    body: jsonText({ tiles: [3] }),
    before: jsonText({ tiles: [1] }),
    row: { id: 'old', scope: 'team', team_id: 1 },
  };
  await undoImportTask(connection, 1, patch, await run(patch));
  await undoImportTask(connection, 1, replace, await run(replace));
  expect(server.names()).toEqual(['A']);
  expect(server.writes().slice(2)).toEqual([
    'PATCH old {"tiles":[3]}',
    'PATCH old {"tiles":[1]}',
    'PATCH old {"deleted":true}',
    'POST {"template_name":"A","tiles":[2]}',
    'PATCH made-2 {"deleted":true}',
    'PATCH old {"deleted":false}',
  ]);
});

test('only a refusal is sure to have changed nothing', async () => {
  expect(mayHaveHappened(new Error('whatever'))).toBe(true);
  fakeServer([{ ...old }]);
  const refused: unknown = await run(create('A')).catch((error: unknown) => error);
  expect(mayHaveHappened(refused)).toBe(false);
});
