import { expect, test } from 'vitest';
import { foreign, openSandbox, sibling, templates } from './ask.ts';

const { ask, create, names } = openSandbox();

test('2.1: who sees what by scope', async () => {
  await create('own team');
  await create('own org', { scope: 'organization' });
  await create('own flag', { scope: 'feature_flag' });
  await create('sibling team', {}, sibling);
  await create('sibling org', { scope: 'organization' }, sibling);
  await create('other org', { scope: 'organization' }, foreign);
  await create('other global', { scope: 'global' }, foreign);
  await create('other flag', { scope: 'feature_flag' }, foreign);
  expect(await names()).toEqual(['other global', 'own flag', 'own org', 'own team', 'sibling org']);
  expect(await names('?scope=team')).toEqual(['own team']);
  expect(await names('?scope=organization')).toEqual(['own org', 'sibling org']);
  expect(await names('?scope=global')).toEqual(['other global']);
  expect(await names('?scope=feature_flag')).toEqual(['other flag', 'own flag']);
  expect(await names('?scope=nonsense')).toHaveLength(5);
});

test('2.1: a foreign feature flag row is found only with its scope in the query', async () => {
  const { id } = await create('F', { scope: 'feature_flag' }, foreign);
  expect((await ask('GET', templates + id)).status).toBe(404);
  expect((await ask('GET', `${templates}${id}?scope=feature_flag`)).status).toBe(200);
});

test('2.2: an archived row is in no list and no GET, and PATCH restores it', async () => {
  const { id } = await create('A');
  await ask('PATCH', templates + id, { body: { deleted: true } });
  expect(await names()).toEqual([]);
  expect((await ask('GET', templates + id)).status).toBe(404);
  const restored = await ask('PATCH', templates + id, { body: { deleted: false } });
  expect([restored.status, await names()]).toEqual([200, ['A']]);
});
