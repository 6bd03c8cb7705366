import { expect, test } from 'vitest';
import { openSandbox, row, tile } from './ask.ts';

const { ask, create } = openSandbox();

test('1.6: a dashboard is made from a template by its JSON, which must fit the schema, or by its name', async () => {
  const dashboards = '/api/projects/1/dashboards/';
  const template = row('D', { dashboard_description: '', dashboard_filters: {} });
  const made = await ask('POST', `${dashboards}create_from_template_json`, {
    body: { template },
  });
  expect([made.status, made.json.name, made.json.tiles]).toEqual([201, 'D', [tile]]);
  const bad = { ...template, tiles: 'none' };
  const refused = await ask('POST', `${dashboards}create_from_template_json`, {
    body: { template: bad },
  });
  expect(refused.status).toBe(400);
  await create('By name');
  const named = await ask('POST', dashboards, { body: { use_template: 'By name' } });
  expect(named.json.name).toBe('By name');
  expect((await ask('GET', dashboards)).json.count).toBe(2);
  expect((await ask('POST', dashboards, { body: {}, key: 'phx_viewer' })).status).toBe(403);
});

test('1.6: people, projects and keys tell who one is', async () => {
  expect((await ask('GET', '/api/users/@me/')).json).toMatchObject({
    is_staff: true,
    team: { id: 1 },
  });
  expect((await ask('GET', '/api/users/@me/', { key: 'phx_read' })).json.detail).toBe(
    "API key missing required scope 'user:read'",
  );
  const { json } = await ask('GET', '/api/personal_api_keys/@current', { key: 'phx_read' });
  expect(json).toMatchObject({ scopes: ['dashboard_template:read'], value: null });
  expect((await ask('GET', '/api/projects/', { key: 'phx_member' })).json.count).toBe(2);
});
