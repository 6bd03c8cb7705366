import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../sandbox/createSandbox.ts';
import type { Connection } from '#api/connection.ts';
import { generationOf } from '#api/generation.ts';
import { listTemplates, mayWrite } from '#api/templates.ts';
import { accessTable, type RowKind } from '#features/access/accessTable.ts';
import { identify } from '#session/identity.ts';
import { capQuery } from '#queries/cap.ts';
import type { EditableField } from '#template/template.ts';

// What the page “What may I do?” says, held against a server that is asked to do it. Here, since neither the app
// nor the sandbox may know the other.

const host = 'http://sandbox.test';
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({
    dataDir: null,
    seed: 'none',
    version: '2026',
    publicUrl: host,
    testControls: true,
  });
  vi.stubGlobal('fetch', (url: string, how: RequestInit) => sandbox.fetch(new Request(url, how)));
});
afterAll(() => sandbox.close());

async function ask(method: string, path: string, key: string | null, body?: unknown) {
  const answer = await sandbox.fetch(
    new Request(host + path, {
      method,
      headers: {
        ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
        'Content-Type': 'application/json',
      },
      body: body === undefined ? null : JSON.stringify(body),
    }),
  );
  const text = await answer.text();
  return { ok: answer.ok, body: text === '' ? null : JSON.parse(text) };
}

function byKey(key: string, version = '2026'): Connection {
  return { id: `${version} ${key}`, name: key, host, credential: { kind: 'key', key } };
}

const templates = (project: number) => `/api/projects/${project}/dashboard_templates/`;
const tiles = [{ type: 'TEXT', body: 'x' }];
let made = 0;

/** A value of each field that differs from that of the rows made here. */
const values: Record<EditableField, (version: string) => unknown> = {
  template_name: () => `Renamed ${(made += 1)}`,
  dashboard_description: () => 'Another',
  dashboard_filters: () => ({ date_from: '-7d' }),
  tiles: () => [...tiles, ...tiles],
  variables: () => [],
  tags: () => ['new'],
  image_url: () => 'https://example.com/x.png',
  scope: (version) => (version === '2023' ? 'global' : 'organization'),
  is_featured: () => true,
  availability_contexts: () => ['general'],
};

/** Makes a row of the kind as staff and tries one thing with it; whether PostHog did it. */
async function tried(
  kind: RowKind,
  what: EditableField | 'archive',
  { key, version }: { key: string; version: string },
) {
  const change = what === 'archive' ? { deleted: true } : { [what]: values[what](version) };
  const row = { template_name: `Row ${(made += 1)}`, tiles, scope: 'team' };
  if (kind === 'new') return (await ask('POST', templates(1), key, { ...row, ...change })).ok;
  const [project, scope] = {
    own: [1, 'team'],
    official: [1, 'global'],
    elsewhere: [2, 'organization'],
  }[kind] as [number, string];
  const { body } = await ask('POST', templates(project), 'phx_staff', { ...row, scope });
  return (await ask('PATCH', templates(1) + body.id, key, change)).ok;
}

test.each([
  ['2026', 'phx_staff'],
  ['2026', 'phx_member'],
  ['2026', 'phx_viewer'],
  ['2026', 'phx_read'],
  ['2023', 'phx_staff'],
  ['2023', 'phx_member'],
])('on a PostHog of %s, what is said of %s is what it does', async (version, key) => {
  await ask('POST', '/sandbox/reset', null, { seed: 'none', version });
  await ask('POST', templates(1), 'phx_staff', { template_name: 'Sample', tiles });
  const connection = byKey(key, version);
  const [sample] = (await listTemplates(connection, 1, { limit: 1, offset: 0 })).templates;
  if (sample === undefined) throw new Error('the sample is not there');
  const identity = { ...(await identify(connection)), writes: await mayWrite(connection, 1) };
  const { rows } = accessTable(identity, generationOf(sample), 1);

  const said: string[] = [];
  const done: string[] = [];
  for (const { what, cells } of rows) {
    for (const [kind, cell] of Object.entries(cells)) {
      const ok = await tried(kind as RowKind, what, { key, version }); // keys of a record of kinds
      said.push(`${what} of ${kind}: ${cell.may === 'yes'}`);
      done.push(`${what} of ${kind}: ${ok}`);
    }
  }
  expect(said.length).toBeGreaterThan(30);
  expect(said).toEqual(done);
});

test('what a key limited to one project counts of its organization is told as a least number', async () => {
  await ask('POST', '/sandbox/reset', null, { seed: 'none', version: '2026' });
  for (const [project, name] of [
    [1, 'A'],
    [1, 'B'],
    [2, 'C'],
  ] as const) {
    await ask('POST', templates(project), 'phx_staff', { template_name: name, tiles });
  }
  const client = new QueryClient();
  const cap = (key: string) => client.fetchQuery(capQuery(byKey(key), 2));
  expect(await cap('phx_staff')).toEqual({ used: 3, limit: 100, exact: true });
  expect(await cap('phx_mobile')).toEqual({ used: 1, limit: 100, exact: false });
});
