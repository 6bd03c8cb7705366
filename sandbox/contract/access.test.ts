import { describe, expect, test } from 'vitest';
import { openSandbox, row, templates } from './ask.ts';

const { ask, outcome, session } = openSandbox();
const bearer = (Authorization: string) => ({ key: null, headers: { Authorization } });
const of = (project: number) => `/api/projects/${project}/dashboard_templates/`;

describe('4.1 credentials', () => {
  test('4.1: no key, a wrong key, and keys where only sessions go', async () => {
    expect((await ask('GET', templates, { key: null })).json).toEqual({
      type: 'authentication_error',
      code: 'not_authenticated',
      detail: 'Authentication credentials were not provided.',
      attr: null,
    });
    const { headers, json } = await ask('GET', templates, { key: 'phc_x' });
    expect(json).toEqual({
      type: 'authentication_error',
      code: 'authentication_failed',
      detail: 'Personal API key found in request Authorization header is invalid.',
      attr: null,
    });
    expect(headers.has('WWW-Authenticate')).toBe(false);
    for (const path of ['json_schema', 'copy_between_projects']) {
      expect((await ask('GET', templates + path)).status).toBe(403);
    }
  });

  test('4.1: the word Bearer, one space or more, then the key', async () => {
    for (const [header, status] of [
      ['Bearer phx_staff', 200],
      ['Bearer    phx_staff', 200],
      ['bearer phx_staff', 401],
      ['phx_staff', 401],
      ['Bearer', 401],
      ['Token phx_staff', 401],
    ] as const) {
      expect([header, (await ask('GET', templates, bearer(header))).status]).toEqual([
        header,
        status,
      ]);
    }
  });

  test('4.1: a key in the header goes before one in the body, that before one in the query', async () => {
    const said = async (method: string, query: string, asked: object) =>
      (await outcome(method, templates + query, { key: null, ...asked }))[3];
    const invalid = (place: string) => `Personal API key found in request ${place} is invalid.`;
    const body = row('A', { personal_api_key: 'phx_wrong' });
    expect(await said('GET', '?personal_api_key=phx_wrong', {})).toBe(invalid('query string'));
    expect(await said('POST', '?personal_api_key=phx_staff', { body })).toBe(invalid('body'));
    const header = { headers: { Authorization: 'Bearer phx_no' } };
    expect(await said('POST', '?personal_api_key=phx_staff', { body, ...header })).toBe(
      invalid('Authorization header'),
    );
    expect(
      (await ask('GET', `${templates}?personal_api_key=phx_staff`, { key: null })).status,
    ).toBe(200);
  });

  test('4.1: a session reads, and writes with its CSRF token', async () => {
    const { Cookie = '', ...token } = await session();
    const asked = (headers: object) =>
      ask('POST', templates, { body: row('S'), key: null, headers: { Cookie, ...headers } });
    expect((await asked({})).json.detail).toBe('CSRF Failed: CSRF token missing.');
    expect((await asked({ 'X-CSRFToken': 'x' })).status).toBe(403);
    expect((await asked(token)).status).toBe(201);
    expect((await ask('GET', templates, { key: null, headers: { Cookie } })).status).toBe(200);
  });

  test('4.1: the write scope reads too; OAuth tokens follow the rules of scopes', async () => {
    expect((await ask('GET', templates, { key: 'phx_read' })).status).toBe(200);
    expect((await ask('HEAD', templates, { key: 'phx_read' })).status).toBe(200);
    expect((await ask('GET', templates, { key: 'pha_staff' })).status).toBe(200);
    expect((await ask('GET', `${templates}json_schema`, { key: 'pha_staff' })).status).toBe(403);
    expect((await ask('GET', templates, { key: 'phx_write' })).status).toBe(200);
    expect((await ask('POST', templates, { body: row('W'), key: 'phx_write' })).status).toBe(201);
  });
});

describe('3.5 keys that are limited', () => {
  const denied = (detail: string) => [403, 'permission_denied', null, detail];
  const organization = '0190a000-0000-4000-8000-00000000000';

  test.each([
    ['pha_x', 'Invalid access token.'],
    ['pha_expired', 'Access token has expired.'],
  ])('3.5: the token %s is a 401', async (key, detail) => {
    expect(await outcome('GET', templates, { key })).toEqual([
      401,
      'authentication_failed',
      null,
      detail,
    ]);
  });

  test('3.5: a token without scopes', async () => {
    expect(await outcome('GET', templates, { key: 'pha_empty' })).toEqual(
      denied('OAuth token has no scopes and cannot access this resource'),
    );
  });

  test('3.5: a key of other projects, or of other organizations', async () => {
    expect((await ask('GET', of(2), { key: 'phx_mobile' })).status).toBe(200);
    expect(await outcome('GET', of(1), { key: 'phx_mobile' })).toEqual(
      denied('API key does not have access to the requested project: ID 1.'),
    );
    expect((await ask('GET', of(3), { key: 'phx_partner' })).status).toBe(200);
    expect(await outcome('GET', of(1), { key: 'phx_partner' })).toEqual(
      denied(`API key does not have access to the requested organization: ID ${organization}a.`),
    );
    expect((await outcome('GET', '/api/organizations/@current/', { key: 'phx_partner' }))[3]).toBe(
      `API key does not have access to the requested organization: ID ${organization}a.`,
    );
  });

  test('3.5: a key of some projects opens no route that is of none, but for oneself', async () => {
    for (const path of ['/api/projects/', '/api/organizations/@current/']) {
      expect(await outcome('GET', path, { key: 'phx_mobile' })).toEqual(
        denied('API keys with scoped projects are only supported on project-based endpoints.'),
      );
    }
    expect((await ask('GET', '/api/users/@me/', { key: 'phx_mobile' })).status).toBe(200);
    expect(
      (await ask('GET', '/api/personal_api_keys/@current', { key: 'phx_mobile' })).status,
    ).toBe(200);
  });

  test('3.5: an organization may forbid the keys of its members, but not their sessions', async () => {
    expect(await outcome('GET', of(4), { key: 'phx_keyless' })).toEqual(
      denied(
        "Organization 'Organization C' does not allow using personal API keys. Contact an admin to enable personal API keys for this organization.",
      ),
    );
    const headers = await session('keyless@sandbox.test');
    expect((await ask('GET', of(4), { key: null, headers })).status).toBe(200);
  });
});

describe('4.2 the rate limit', () => {
  const limit = (perMinute: number | null) =>
    ask('POST', '/sandbox/limits', { body: { perMinute }, key: null });

  test('4.2: a key that asks too often is told for how long to wait; a session is not', async () => {
    await limit(2);
    await ask('GET', templates);
    await ask('GET', templates);
    const { status, json, headers } = await ask('GET', templates);
    expect([status, json.type, json.code, json.attr]).toEqual([
      429,
      'throttled_error',
      'throttled',
      null,
    ]);
    const seconds = Number(headers.get('Retry-After'));
    expect(Number.isInteger(seconds) && seconds > 0 && seconds <= 60).toBe(true);
    expect(json.detail).toBe(
      `Request was throttled. Expected available in ${seconds} second${seconds === 1 ? '' : 's'}.`,
    );
    expect((await ask('GET', templates, { key: 'phx_member' })).status).toBe(200);
    for (let n = 0; n < 4; n += 1) {
      const asked = { key: null, headers: await session() };
      expect((await ask('GET', templates, asked)).status).toBe(200);
      expect((await ask('GET', templates, { key: 'pha_staff' })).status).toBe(200);
    }
  });

  test('4.2: every address counts, and what permission refuses does not', async () => {
    await limit(3);
    for (let n = 0; n < 5; n += 1) await ask('GET', of(9));
    for (let n = 0; n < 5; n += 1) await ask('GET', `${templates}json_schema`);
    await ask('GET', '/api/users/@me/');
    await ask('GET', '/api/projects/1/dashboards/');
    await ask('DELETE', `${templates}x`);
    expect((await ask('GET', '/api/projects/')).status).toBe(429);
    const names = [...(await ask('GET', templates)).headers.keys()];
    expect(names.filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
    await limit(null);
    expect((await ask('GET', templates)).status).toBe(200);
  });
});

describe('4.3 CORS, 4.4', () => {
  const Origin = 'https://elsewhere.example';
  const preflight = { Origin, 'Access-Control-Request-Method': 'PATCH' };

  test('4.3: a preflight is answered before anybody is known; answers echo the origin', async () => {
    const early = await ask('OPTIONS', templates, { key: null, headers: preflight });
    expect([early.status, early.text]).toEqual([200, '']);
    expect(Object.fromEntries(early.headers)).toEqual({
      'access-control-allow-origin': Origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'DELETE, GET, OPTIONS, PATCH, POST, PUT',
      'access-control-allow-headers':
        'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with, traceparent, request-id, request-context, x-amzn-trace-id, x-cloud-trace-context, Sentry-Trace, Baggage, x-highlight-request, x-datadome-clientid',
      'access-control-max-age': '86400',
      vary: 'Origin',
    });
    const anywhere = await ask('OPTIONS', of(9), {
      key: null,
      headers: { ...preflight, Accept: 'text/html' },
    });
    expect(anywhere.status).toBe(200);
  });

  test('4.3: without an origin nothing is allowed to anybody', async () => {
    const headers = { 'Access-Control-Request-Method': 'PATCH' };
    const early = await ask('OPTIONS', templates, { key: null, headers });
    expect([early.status, Object.fromEntries(early.headers)]).toEqual([200, { vary: 'Origin' }]);
    expect((await ask('GET', templates)).headers.has('Access-Control-Allow-Origin')).toBe(false);
  });

  test('4.3 and 4.4: the headers are on answers and on refusals of every kind', async () => {
    await ask('POST', '/sandbox/limits', { body: { perMinute: 5 }, key: null });
    const asked: [number, string, string, object][] = [
      [200, 'GET', templates, {}],
      [401, 'GET', templates, { key: 'phx_wrong' }],
      [403, 'GET', of(4), {}],
      [404, 'GET', of(9), {}],
      [405, 'DELETE', `${templates}x`, {}],
      [406, 'GET', templates, { headers: { Accept: 'text/html' } }],
      [500, 'GET', `${templates}?search=`, {}],
      [200, 'OPTIONS', templates, {}],
      [400, 'POST', templates, { body: '[]' }],
      [429, 'GET', templates, {}],
    ];
    for (const [status, method, path, more] of asked) {
      const own = 'headers' in more ? (more.headers as object) : {};
      const answer = await ask(method, path, { ...more, headers: { ...own, Origin } });
      const told = [
        answer.status,
        ...[
          'Access-Control-Allow-Origin',
          'Access-Control-Allow-Credentials',
          'Vary',
          'Content-Security-Policy',
          'X-Frame-Options',
          'Access-Control-Expose-Headers',
        ].map((name) => answer.headers.get(name)),
      ];
      const expected = [status, Origin, 'true', 'Origin', "default-src 'none'", 'SAMEORIGIN', null];
      expect([method, path, told]).toEqual([method, path, expected]);
    }
  });
});
