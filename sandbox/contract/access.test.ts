import { expect, test } from 'vitest';
import { openSandbox, row, templates } from './ask.ts';

const { ask, session } = openSandbox();

test('4.1: no key, a wrong key, and keys where only sessions go', async () => {
  expect((await ask('GET', templates, { key: null })).json).toMatchObject({
    code: 'not_authenticated',
  });
  expect((await ask('GET', templates, { key: 'phc_x' })).json.detail).toBe(
    'Personal API key found in request Authorization header is invalid.',
  );
  for (const path of ['json_schema', 'copy_between_projects']) {
    expect((await ask('GET', templates + path)).status).toBe(403);
  }
});

test('4.1: a session reads, and writes with its CSRF token', async () => {
  const { Cookie = '', ...token } = await session();
  const asked = (headers: object) =>
    ask('POST', templates, { body: row('S'), key: null, headers: { Cookie, ...headers } });
  expect((await asked({})).json.detail).toBe('CSRF Failed: CSRF token missing.');
  expect((await asked(token)).status).toBe(201);
});

test('4.2: a key that asks too often is told for how long to wait; a session is not', async () => {
  await ask('POST', '/sandbox/limits', { body: { perMinute: 2 }, key: null });
  await ask('GET', templates);
  await ask('GET', templates);
  const { status, json, headers } = await ask('GET', templates);
  expect([status, json.type]).toEqual([429, 'throttled_error']);
  expect(json.detail).toMatch(/^Request was throttled. Expected available in \d+ seconds?\.$/);
  expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await ask('GET', templates, { key: 'phx_member' })).status).toBe(200);
});

test('4.3: a preflight is answered before anybody is known; answers echo the origin', async () => {
  const Origin = 'https://elsewhere.example';
  const early = await ask('OPTIONS', templates, {
    key: null,
    headers: { Origin, 'Access-Control-Request-Method': 'PATCH' },
  });
  expect([early.status, early.headers.get('Access-Control-Allow-Origin')]).toEqual([200, Origin]);
  const refused = await ask('GET', templates, { key: 'phx_wrong', headers: { Origin } });
  expect([refused.status, refused.headers.get('Access-Control-Allow-Origin')]).toEqual([
    401,
    Origin,
  ]);
  expect(refused.headers.has('Access-Control-Expose-Headers')).toBe(false);
});
