import { beforeEach, describe, expect, test } from 'vitest';
import { foreign, openSandbox, sibling, templates } from './ask.ts';

const { ask, create, names, reset } = openSandbox();

const scopes = ['', 'global', 'team', 'organization', 'feature_flag'] as const;
type Row = readonly [name: string, seenWith: readonly (typeof scopes)[number][]];

/** The table of contract 2.1: the row, and the scopes in the query that show it ('' is none). */
const table: Row[] = [
  ['own team', ['', 'team']],
  ['own organization', ['', 'organization']],
  ['own global', ['', 'global']],
  ['own feature_flag', ['', 'feature_flag']],
  ['own null', ['']],
  ['own empty', ['']],
  ['sibling team', []],
  ['sibling organization', ['', 'organization']],
  ['sibling global', ['', 'global']],
  ['sibling feature_flag', ['feature_flag']],
  ['sibling null', []],
  ['foreign team', []],
  ['foreign organization', []],
  ['foreign global', ['', 'global']],
  ['foreign feature_flag', ['feature_flag']],
  ['nobody global', ['', 'global']],
  ['nobody feature_flag', ['feature_flag']],
  ['nobody organization', []],
  ['nobody null', []],
  ['nobody empty', []],
];

const homes: Record<string, string> = { own: templates, sibling, foreign };
const odd: Record<string, string | null> = { null: null, empty: '' };
let ids: Record<string, string> = {};

/** Rows that no project made come of the seed; their scope is set through the API, as staff would. */
async function fill() {
  const orphans = table.filter(([name]) => name.startsWith('nobody '));
  await reset({ seed: orphans.length });
  const seeded = (await ask('GET', templates)).json.results as { id: string }[];
  ids = {};
  for (const [name] of table) {
    const [home = '', scope = ''] = name.split(' ');
    const path = homes[home];
    if (path === undefined) {
      const id = seeded.pop()?.id ?? '';
      const body = {
        template_name: name,
        is_featured: false,
        scope: scope in odd ? odd[scope] : scope,
      };
      expect((await ask('PATCH', templates + id, { body })).status).toBe(200);
      ids[name] = id;
      continue;
    }
    const { id } = await create(name, scope in odd ? {} : { scope }, path);
    if (scope in odd) await ask('PATCH', path + id, { body: { scope: odd[scope] } });
    ids[name] = id;
  }
}

describe('2.1 the table', () => {
  beforeEach(fill);

  test.each(scopes)('2.1: what a list with the scope %j holds', async (scope) => {
    const seen = table.filter(([, seenWith]) => seenWith.includes(scope)).map(([name]) => name);
    for (const key of ['phx_staff', 'phx_member', 'phx_viewer']) {
      expect(await names(scope === '' ? '' : `?scope=${scope}`, key)).toEqual(seen.toSorted());
    }
  });

  test.each(scopes)(
    '2.1: with the scope %j GET, PATCH and PUT find the rows that the list has',
    async (scope) => {
      const query = scope === '' ? '' : `?scope=${scope}`;
      const found: Record<string, number[]> = {};
      const expected: Record<string, number[]> = {};
      for (const [name, seenWith] of table) {
        const path = templates + ids[name] + query;
        found[name] = [];
        for (const method of ['GET', 'PATCH', 'PUT']) {
          const body = method === 'GET' ? {} : { body: {} };
          found[name].push((await ask(method, path, body)).status);
        }
        expected[name] = Array.from({ length: 3 }, () => (seenWith.includes(scope) ? 200 : 404));
      }
      expect(found).toEqual(expected);
    },
  );

  test.each(['Global', 'nonsense', '', 'team,global'])(
    '2.1: the scope %j is as none',
    async (scope) => {
      expect(await names(`?scope=${scope}`)).toEqual(await names());
    },
  );
});

test('2.1: a global row keeps the project that made it', async () => {
  expect((await create('G', { scope: 'global' }, foreign)).team_id).toBe(3);
});

test('2.1: a foreign feature flag row is found only with its scope in the query', async () => {
  const { id } = await create('F', { scope: 'feature_flag' }, foreign);
  expect((await ask('GET', templates + id)).status).toBe(404);
  expect((await ask('GET', `${templates}${id}?scope=feature_flag`)).status).toBe(200);
});

test('8.16: narrowing the global row of another project makes it vanish after a 200', async () => {
  const { id } = await create('G', { scope: 'global' }, foreign);
  const { status, json } = await ask('PATCH', templates + id, { body: { scope: 'team' } });
  expect([status, json.team_id]).toEqual([200, 3]);
  expect((await ask('GET', templates + id)).status).toBe(404);
});

test('2.2: an archived row is in no list and no GET, and PATCH restores it', async () => {
  const { id } = await create('A');
  await ask('PATCH', templates + id, { body: { deleted: true } });
  expect(await names()).toEqual([]);
  expect((await ask('GET', templates + id)).status).toBe(404);
  expect((await ask('HEAD', templates + id)).status).toBe(404);
  const restored = await ask('PATCH', templates + id, { body: { deleted: false } });
  expect([restored.status, await names()]).toEqual([200, ['A']]);
});

test('2.2: PUT restores too, and null revives as false does', async () => {
  const { id } = await create('A');
  for (const [method, deleted] of [
    ['PUT', false],
    ['PATCH', null],
  ] as const) {
    await ask('PATCH', templates + id, { body: { deleted: true } });
    const { status, json } = await ask(method, templates + id, { body: { deleted } });
    expect([status, json.deleted, await names()]).toEqual([200, deleted, ['A']]);
  }
});

test('2.2: an archived row may be changed and stays archived', async () => {
  const { id } = await create('A');
  await ask('PATCH', templates + id, { body: { deleted: true } });
  const { status, json } = await ask('PATCH', templates + id, { body: { template_name: 'B' } });
  expect([status, json.template_name, json.deleted]).toEqual([200, 'B', true]);
  expect(await names()).toEqual([]);
});
