import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foreign, openSandbox, sibling, templates } from './ask.ts';

const { ask } = openSandbox();

const verifier = 'a-verifier-of-more-than-forty-three-characters-in-all';
const challenge = createHash('sha256').update(verifier).digest('base64url');

/** What the client's host serves; each test may change it. Every document has an address of its own. */
let document: { status?: number; text?: string; more?: object } = {};
let count = 0;
const host = createServer((request, response) => {
  const client_id = `http://localhost:${port}${request.url}`;
  const right = { client_id, client_name: 'Test <b>client', redirect_uris: [redirect] };
  response
    .writeHead(document.status ?? 200, { 'Content-Type': 'application/json', Location: '/x' })
    .end(document.text ?? JSON.stringify({ ...right, ...document.more }));
});
let port = 0;
let client = '';
const redirect = 'http://localhost:9/studio/connect/return';

beforeAll(async () => {
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const address = host.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => void host.close());
beforeEach(() => {
  document = {};
  count += 1;
  client = `http://localhost:${port}/client-${count}.json`;
});

const authorizePath = (change: Record<string, string> = {}) =>
  `/oauth/authorize/?${new URLSearchParams({
    response_type: 'code',
    client_id: client,
    redirect_uri: redirect,
    scope: 'dashboard_template:write user:read project:read',
    state: 'the state',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...change,
  }).toString()}`;

/** A person's answer on the page of consent; the parameters that they are sent back with. */
async function answer(choice: object = {}, change: Record<string, string> = {}) {
  const body = new URLSearchParams({ answer: 'allow', person: '1', access: 'all', ...choice });
  const { status, headers } = await ask('POST', authorizePath(change), { body, key: null });
  expect(status).toBe(302);
  const url = new URL(headers.get('Location') ?? '');
  expect(url.origin + url.pathname).toBe(redirect);
  return Object.fromEntries(url.searchParams);
}

const token = (body: object, headers: Record<string, string> = {}) =>
  ask('POST', '/oauth/token/', {
    body: new URLSearchParams({ client_id: client, ...body }),
    key: null,
    headers,
  });
const redeem = async (code = '', change: object = {}) =>
  token({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirect,
    code_verifier: verifier,
    ...change,
  });
const refresh = (refresh_token: string, change: object = {}) =>
  token({ grant_type: 'refresh_token', refresh_token, ...change });
const signIn = async (choice: object = {}) => (await redeem((await answer(choice))['code'])).json;
const forward = (seconds: number) =>
  ask('POST', '/sandbox/clock', { body: { forward: seconds }, key: null });
const listed = async (key: string, path = templates) => {
  const { status, json } = await ask('GET', path, { key });
  return [status, json.detail ?? null];
};

describe('4.5 from consent to tokens', () => {
  test('4.5: the page says who asks for what, and its form may lead nowhere but back', async () => {
    const page = await ask('GET', authorizePath(), { key: null });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Test &lt;b&gt;client');
    expect(page.text).toContain('dashboard_template:write');
    const policy = page.headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:9;");
    expect(page.headers.get('Access-Control-Allow-Origin')).toBe(null);
  });

  test('4.5: a code becomes tokens that open what keys open, and no more', async () => {
    const { code, state } = await answer();
    expect(state).toBe('the state');
    const { status, json, headers } = await redeem(code, {});
    expect([status, headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(json).toEqual({
      access_token: expect.stringMatching(/^pha_/),
      refresh_token: expect.stringMatching(/^phr_/),
      expires_in: 3600,
      token_type: 'Bearer',
      scope: 'dashboard_template:write user:read project:read',
      scoped_teams: [],
      scoped_organizations: [],
    });
    expect(await listed(json.access_token)).toEqual([200, null]);
    expect((await ask('GET', `${templates}json_schema`, { key: json.access_token })).status).toBe(
      403,
    );
    expect(
      (await ask('GET', '/api/organizations/@current/', { key: json.access_token })).json,
    ).toMatchObject({ detail: "API key missing required scope 'organization:read'" });
    expect((await listed(json.refresh_token))[0]).toBe(401);
  });

  test('4.5: JSON is taken as well as a form', async () => {
    const { code } = await answer();
    const body = {
      client_id: client,
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect,
      code_verifier: verifier,
    };
    expect((await ask('POST', '/oauth/token/', { body, key: null })).status).toBe(200);
  });

  test('4.5: who denies goes back with access_denied', async () => {
    expect(await answer({ answer: 'deny' })).toMatchObject({
      error: 'access_denied',
      state: 'the state',
    });
  });

  test('4.5: consent pins a token to a project or an organization', async () => {
    const project = await signIn({ access: 'project:2' });
    expect(project.scoped_teams).toEqual([2]);
    expect(await listed(project.access_token, sibling)).toEqual([200, null]);
    expect(await listed(project.access_token)).toEqual([
      403,
      'API key does not have access to the requested project: ID 1.',
    ]);
    expect((await ask('GET', '/api/projects/', { key: project.access_token })).status).toBe(403);
    const id = '0190a000-0000-4000-8000-00000000000b';
    const organization = await signIn({ access: `organization:${id}` });
    expect(organization.scoped_organizations).toEqual([id]);
    expect(await listed(organization.access_token, foreign)).toEqual([200, null]);
    expect((await listed(organization.access_token))[0]).toBe(403);
    const body = new URLSearchParams({ answer: 'allow', person: '2', access: 'project:3' });
    expect((await ask('POST', authorizePath(), { body, key: null })).status).toBe(400);
  });
});

describe('4.5 what is refused', () => {
  test('4.5: without PKCE by S256, a code or known scopes the person goes back with an error', async () => {
    for (const [change, error] of [
      [{ code_challenge: '' }, 'invalid_request'],
      [{ code_challenge_method: 'plain' }, 'invalid_request'],
      [{ response_type: 'token' }, 'unsupported_response_type'],
      [{ scope: '' }, 'invalid_scope'],
      [{ scope: 'everything' }, 'invalid_scope'],
    ] as const) {
      expect([change, (await answer({}, change))['error']]).toEqual([change, error]);
    }
  });

  test('4.5: a code is good once, for five minutes, for its client, address and verifier', async () => {
    const invalid = [400, 'invalid_grant'];
    const outcome = async (code = '', change: object = {}) => {
      const { status, json } = await redeem(code, change);
      return [status, json.error ?? null];
    };
    const { code } = await answer();
    expect(await outcome(code, { code_verifier: `${verifier}x` })).toEqual(invalid);
    expect(await outcome(code, { redirect_uri: 'http://localhost:9/' })).toEqual(invalid);
    expect(await outcome(code, { client_id: `${client}.json` })).toEqual(invalid);
    expect(await outcome('made up')).toEqual(invalid);
    expect(await outcome(code)).toEqual([200, null]);
    expect(await outcome(code)).toEqual(invalid);
    const late = await answer();
    await forward(5 * 60 + 1);
    expect(await outcome(late['code'])).toEqual(invalid);
    expect(await outcome(code, { code_verifier: '' })).toEqual([400, 'invalid_request']);
    expect(await outcome(code, { grant_type: 'password' })).toEqual([
      400,
      'unsupported_grant_type',
    ]);
    expect(await outcome(code, { client_id: 'http://localhost:9/gone.json' })).toEqual([
      401,
      'invalid_client',
    ]);
  });

  test('4.5: the client metadata document has to keep its rules', async () => {
    const refused = async (serves: typeof document, id = client) => {
      document = serves;
      const path = authorizePath({ client_id: id, redirect_uri: redirect });
      const { status, headers } = await ask('GET', path, { key: null });
      return [status, headers.get('Location')];
    };
    const bad = [
      { status: 404 },
      { status: 301 },
      { text: 'no JSON' },
      { text: 'null' },
      { more: { client_id: 'http://localhost/other.json' } },
      { more: { client_name: undefined } },
      { more: { redirect_uris: [] } },
      { more: { redirect_uris: ['http://localhost:9/elsewhere'] } },
      { more: { logo_uri: 'http://localhost/logo.svg' } },
      { more: { token_endpoint_auth_method: 'client_secret_post' } },
      { more: { padding: 'x'.repeat(5 * 1024) } },
    ];
    for (const [index, serves] of bad.entries()) {
      const outcome = await refused(serves, client.replace('client', `bad-${index}`));
      expect([serves, outcome]).toEqual([serves, [400, null]]);
    }
    for (const id of [
      '',
      'template-studio',
      `${client}?x=1`,
      `${client}#x`,
      client.replace('//', '//user@'),
      `http://localhost:${port}/`,
      'http://studio.example.com/oauth-client.json',
      'https://10.0.0.1/oauth-client.json',
      'https://intranet/oauth-client.json',
    ]) {
      expect([id, await refused({}, id)]).toEqual([id, [400, null]]);
    }
    expect(await refused({})).toEqual([200, null]);
  });
});

describe('4.5 how tokens live', () => {
  test('4.5: an access token lives for an hour and is exchanged with its refresh token for new ones', async () => {
    const first = await signIn();
    await forward(3601);
    expect(await listed(first.access_token)).toEqual([401, 'Access token has expired.']);
    const second = (await refresh(first.refresh_token)).json;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await listed(second.access_token)).toEqual([200, null]);
    expect(await listed(first.access_token)).toEqual([401, 'Invalid access token.']);
    await forward(30 * 24 * 3600 + 1);
    expect((await refresh(second.refresh_token)).json.error).toBe('invalid_grant');
  });

  test('4.5: used again within two minutes a refresh token gives the same; later it revokes the family', async () => {
    const first = await signIn();
    const second = (await refresh(first.refresh_token)).json;
    await forward(110);
    expect((await refresh(first.refresh_token)).json.access_token).toBe(second.access_token);
    await forward(20);
    expect((await refresh(first.refresh_token)).json.error).toBe('invalid_grant');
    expect(await listed(second.access_token)).toEqual([401, 'Invalid access token.']);
    expect((await refresh(second.refresh_token)).json.error).toBe('invalid_grant');
  });
});

describe('4.5 across origins', () => {
  test('4.5: pages may call the token endpoint, without cookies, and nothing else of OAuth', async () => {
    const Origin = 'https://studio.example.com';
    const asked = { Origin, 'Access-Control-Request-Method': 'POST' };
    const preflight = await ask('OPTIONS', '/oauth/token/', {
      key: null,
      headers: { ...asked, 'Access-Control-Request-Headers': 'x-any' },
    });
    expect(preflight.status).toBe(200);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': Origin,
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'x-any',
    });
    const { headers } = await token({ grant_type: 'refresh_token' }, { Origin });
    expect(headers.get('Access-Control-Allow-Origin')).toBe(Origin);
    expect(headers.get('Access-Control-Allow-Credentials')).toBe(null);
    for (const path of ['authorize', 'revoke', 'introspect', 'userinfo', 'register']) {
      const other = await ask('OPTIONS', `/oauth/${path}/`, { key: null, headers: asked });
      expect([path, other.headers.get('Access-Control-Allow-Origin')]).toEqual([path, null]);
    }
  });
});
