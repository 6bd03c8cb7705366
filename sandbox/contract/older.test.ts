import { expect, test } from 'vitest';
import { openSandbox, row, templates } from './ask.ts';

const { ask, create, names } = openSandbox('2023');

test('7: has no newer fields, an author by number, and no organization scope', async () => {
  const { id } = await create('A', { created_by: 1 });
  const { json } = await ask('GET', templates + id);
  expect(Object.keys(json)).not.toContain('is_featured');
  expect(json.created_by).toBe(1);
  expect(
    (await ask('POST', templates, { body: row('O', { scope: 'organization' }) })).json.code,
  ).toBe('invalid_choice');
});

test('7: lets only staff write, cannot restore, ignores an empty search, and fails on a name twice', async () => {
  expect((await ask('POST', templates, { body: row('M'), key: 'phx_member' })).status).toBe(403);
  const { id } = await create('A');
  expect((await ask('POST', templates, { body: row('A') })).status).toBe(500);
  expect(await names('?search=')).toEqual(['A']);
  await ask('PATCH', templates + id, { body: { deleted: true } });
  expect((await ask('PATCH', templates + id, { body: { deleted: false } })).status).toBe(404);
});
