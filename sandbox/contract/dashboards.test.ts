import { expect, test } from 'vitest';
import { openSandbox } from './ask.ts';

const { ask, outcome, reset } = openSandbox();
const dashboards = '/api/projects/1/dashboards/';

test('1.6: a list of dashboards has their names and no tiles', async () => {
  await reset({ seed: 'demo' });
  const { json } = await ask('GET', dashboards);
  expect(json).toMatchObject({ count: 2, next: null, previous: null });
  expect(json.results.map(({ name }: { name: string }) => name)).toEqual([
    'Checkout on call',
    'Growth, week by week',
  ]);
  expect(Object.keys(json.results[0])).not.toContain('tiles');
  expect((await ask('GET', '/api/projects/2/dashboards/')).json.count).toBe(1);
});

test('6.1: a dashboard holds each tile’s content in an object of its kind, the others null', async () => {
  await reset({ seed: 'demo' });
  const { results } = (await ask('GET', dashboards)).json;
  const { json } = await ask('GET', `${dashboards}${results[1].id}`);
  expect(json).toMatchObject({ name: 'Growth, week by week', filters: { date_from: '-90d' } });
  const kinds = json.tiles.map((tile: Record<string, unknown>) =>
    ['insight', 'text', 'button_tile', 'widget'].filter((kind) => tile[kind] !== null),
  );
  expect(kinds).toEqual([
    ['text'],
    ['insight'],
    ['insight'],
    ['insight'],
    ['insight'],
    ['button_tile'],
  ]);
  expect(json.tiles[1]).toMatchObject({
    id: 2,
    color: 'blue',
    layouts: { sm: { x: 0, y: 2, w: 4, h: 4 } },
    insight: { name: 'Visitors', query: { kind: 'InsightVizNode' } },
  });
  expect(json.tiles[5].button_tile).toMatchObject({
    url: 'https://posthog.com/docs',
    style: 'primary',
  });
});

test('4.1: reading dashboards needs a scope of its own, and membership', async () => {
  for (const path of [dashboards, `${dashboards}1`]) {
    expect(await outcome('GET', path, { key: 'phx_read' })).toEqual([
      403,
      'permission_denied',
      null,
      "API key missing required scope 'dashboard:read'",
    ]);
    expect((await ask('GET', path, { key: null })).status).toBe(401);
  }
  expect((await ask('GET', '/api/projects/3/dashboards/', { key: 'phx_member' })).status).toBe(403);
  expect((await ask('GET', dashboards, { key: 'phx_viewer' })).status).toBe(200);
  expect((await ask('GET', `${dashboards}999999`)).status).toBe(404);
});

test('6.1: tiles of kinds that nobody knows are ignored, flat buttons are taken, numbers stay as they are', async () => {
  const body = `{"template":{"template_name":"T","dashboard_description":"","dashboard_filters":{},"tiles":[
    {"type":"MYSTERY"},{"type":"BUTTON","url":"u","text":"t"},
    {"type":"WIDGET","widget_type":"logs_list","config":{"limit":12345678901234567890}}]}}`;
  const made = await ask('POST', `${dashboards}create_from_template_json`, { body });
  expect(made.json.tiles.length).toBe(2);
  expect(made.json.tiles[0].button_tile).toMatchObject({ url: 'u', placement: 'left' });
  expect(made.text).toContain('12345678901234567890');
});
