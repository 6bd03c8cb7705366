import { describe, expect, test } from 'vitest';
import { openSandbox, row, templates } from './ask.ts';

const { ask, outcome, create, names, session } = openSandbox();
const unknownId = '00000000-0000-4000-8000-000000000000';

describe('1.1 paths', () => {
  test('1.1: a slash at the end is optional, ids may be written without dashes, @current is a project', async () => {
    const { id } = await create('A');
    for (const path of [
      templates.slice(0, -1),
      templates + id,
      `${templates}${id}/`,
      templates + id.toUpperCase(),
      templates + id.replaceAll('-', ''),
      templates + id.replaceAll('-', '').toUpperCase(),
      '/api/projects/@current/dashboard_templates',
      '/api/projects/%40current/dashboard_templates/',
    ]) {
      expect([path, (await ask('GET', path)).status]).toEqual([path, 200]);
    }
  });

  test('1.1: a project is a number or @current, and an id a UUID; all else is not found', async () => {
    for (const project of ['9', 'web', '-1', '1.0', '99999999999999999999', '@me']) {
      expect([
        project,
        ...(await outcome('GET', `/api/projects/${project}/dashboard_templates/`)),
      ]).toEqual([project, 404, 'not_found', null, 'Project not found.']);
    }
    for (const id of ['x', '1', unknownId, `${unknownId}0`, '%00', '%zz', `${unknownId}/x`]) {
      expect([id, ...(await outcome('GET', templates + id))]).toEqual([
        id,
        404,
        'not_found',
        null,
        'Not found.',
      ]);
    }
    expect((await ask('GET', `${templates.slice(0, -1)}//`)).status).toBe(404);
  });

  test('1.1: who is no member of a project learns no more than that', async () => {
    expect(
      await outcome('GET', '/api/projects/3/dashboard_templates/', { key: 'phx_member' }),
    ).toEqual([403, 'permission_denied', null, "You don't have access to the project."]);
  });

  test('1.1: DELETE is 405 with nothing in it, whatever the id', async () => {
    const { id } = await create('A');
    for (const one of [id, unknownId, 'whatever']) {
      const { status, text, headers } = await ask('DELETE', templates + one);
      expect([status, text, headers.get('Content-Type')]).toEqual([405, '', null]);
    }
    expect(await names()).toEqual(['A']);
  });

  test('1.1: an old environments address answers with a Sunset header', async () => {
    const answer = await ask('GET', '/api/environments/1/dashboard_templates/');
    expect([answer.status, answer.headers.has('Sunset')]).toEqual([200, true]);
  });

  test('1.1: a created row is answered with 201 and no Location', async () => {
    const { status, headers } = await ask('POST', templates, { body: row('A') });
    expect([status, headers.get('Location')]).toEqual([201, null]);
  });

  test('1.1: PUT needs no field and clears none', async () => {
    const { id } = await create('A', { dashboard_description: 'kept', tags: ['kept'] });
    const { status, json } = await ask('PUT', templates + id, { body: { template_name: 'B' } });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      template_name: 'B',
      dashboard_description: 'kept',
      tags: ['kept'],
    });
    expect((await ask('PUT', templates + id, { body: {} })).json.template_name).toBe('B');
  });

  test('1.1: HEAD is answered as GET is, without the body', async () => {
    const { id } = await create('A');
    const headers = await session();
    for (const path of [templates, templates + id, `${templates}json_schema`, '/api/users/@me/']) {
      const { status, text, headers: told } = await ask('HEAD', path, { key: null, headers });
      expect([path, status, text, told.get('Content-Type')]).toEqual([
        path,
        200,
        '',
        'application/json',
      ]);
    }
    const missing = await ask('HEAD', templates + unknownId);
    expect([missing.status, missing.text]).toEqual([404, '']);
  });
});

describe('1.1 OPTIONS', () => {
  const options = async (path: string, key = 'phx_staff') =>
    (await ask('OPTIONS', path, { key })).json;

  test('1.1: OPTIONS tells what is parsed and rendered, to a key that may only read too', async () => {
    const { name, description, renders, parses } = await options(templates, 'phx_read');
    expect([name, description, renders]).toEqual([
      'Dashboard Template List',
      '',
      ['application/json'],
    ]);
    expect(parses).toEqual([
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
    ]);
  });

  test('1.1: OPTIONS lists what one may do, and leaves it out where that is nothing', async () => {
    const { id } = await create('A');
    const { id: global } = await create('G', { scope: 'global' });
    const may = async (path: string, key?: string) =>
      Object.keys((await options(path, key)).actions ?? {});
    expect(await may(templates)).toEqual(['POST']);
    expect(await may(templates, 'phx_member')).toEqual(['POST']);
    expect(await may(templates, 'phx_viewer')).toEqual([]);
    expect(await may(templates + id, 'phx_member')).toEqual(['PUT']);
    expect(await may(templates + global)).toEqual(['PUT']);
    expect(await may(templates + global, 'phx_member')).toEqual([]);
    expect(await may(templates + unknownId)).toEqual([]);
    const { POST } = (await options(templates)).actions;
    expect(POST.template_name).toMatchObject({ type: 'string', required: false, max_length: 400 });
    expect(Object.keys(POST)).toEqual(Object.keys((await ask('GET', templates + id)).json));
  });
});

describe('1.1 the order of checks', () => {
  const html = { Accept: 'text/html' };

  test('1.1: 406 before 401 before 403', async () => {
    const asked = { key: null, headers: html };
    expect((await ask('GET', templates, asked)).status).toBe(406);
    expect((await ask('DELETE', templates, { key: null })).status).toBe(401);
    expect((await ask('POST', `${templates}x`, { key: 'phx_viewer', body: row('A') })).status).toBe(
      403,
    );
  });

  test('1.1: 429 before 405, 405 before 404, 404 before 403 for a row, and the body last', async () => {
    const member = { key: null, headers: await session('member@sandbox.test') };
    expect((await ask('POST', templates + unknownId, member)).status).toBe(405);
    expect((await ask('POST', `${templates}x`, member)).status).toBe(405);
    const broken = { ...member, body: '{' };
    expect((await ask('PATCH', templates + unknownId, broken)).status).toBe(404);
    const { id } = await create('G', { scope: 'global' });
    expect((await ask('PATCH', templates + id, broken)).status).toBe(403);
    expect((await ask('PATCH', templates + id, { body: '{' })).status).toBe(400);
    await ask('POST', '/sandbox/limits', { body: { perMinute: 0 }, key: null });
    expect((await ask('PATCH', templates)).status).toBe(429);
    expect((await ask('POST', templates, { key: 'phx_viewer' })).status).toBe(403);
  });

  test('1.1: a method that a route lacks is 405 for a session, 403 for a key; PATCH on the collection 405 for both', async () => {
    const { id } = await create('A');
    const staff = { key: null, headers: await session() };
    for (const [method, path] of [
      ['PUT', templates],
      ['DELETE', templates],
      ['POST', templates + id],
      ['POST', `${templates}json_schema`],
    ] as const) {
      expect([method, ...(await outcome(method, path, staff))]).toEqual([
        method,
        405,
        'method_not_allowed',
        null,
        `Method "${method}" not allowed.`,
      ]);
      expect([method, ...(await outcome(method, path))]).toEqual([
        method,
        403,
        'permission_denied',
        null,
        'This action does not support personal API key access',
      ]);
    }
    expect((await ask('PATCH', templates, staff)).status).toBe(405);
    expect((await ask('PATCH', templates)).status).toBe(405);
    expect((await ask('GET', `${templates}copy_between_projects`, staff)).status).toBe(405);
  });
});

describe('1.2 query parameters', () => {
  test('1.2: the format is JSON or nothing', async () => {
    expect((await ask('GET', `${templates}?format=json`)).status).toBe(200);
    expect((await ask('GET', `${templates}?format=`)).status).toBe(200);
    expect((await ask('GET', `${templates}?format=api`)).status).toBe(404);
    expect((await ask('GET', `${templates}?format=csv`, { key: null })).status).toBe(404);
  });

  test.each([
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['text/html, */*;q=0.1', 200],
    ['application/*', 200],
    ['text/html', 406],
    ['application/jsonp', 406],
    ['image/png, text/*', 406],
  ])('1.2 and 3.5: Accept %s is %i', async (Accept, status) => {
    expect((await ask('GET', templates, { headers: { Accept } })).status).toBe(status);
  });

  test.each(['y', 'YES', 't', 'True', 'on', '1'])('1.2: is_featured=%s is true', async (word) => {
    await create('plain');
    await create('featured', { is_featured: true });
    expect(await names(`?is_featured=${word}`)).toEqual(['featured']);
  });

  test.each(['', '0', 'false', '2', 'odd'])('1.2: is_featured=%j is false', async (word) => {
    await create('plain');
    await create('featured', { is_featured: true });
    expect(await names(`?is_featured=${word}`)).toEqual(['plain']);
  });

  test('1.2: is_featured=true leaves feature flag rows out, but not under their own scope', async () => {
    await create('flag', { scope: 'feature_flag', is_featured: true });
    expect(await names('?is_featured=true')).toEqual([]);
    expect(await names('?is_featured=true&scope=feature_flag')).toEqual(['flag']);
  });

  test('1.2: scope, is_featured and search filter one row as they filter the list', async () => {
    const { id } = await create('Pony');
    for (const [query, status] of [
      ['?scope=team&is_featured=false&search=pony', 200],
      ['?scope=global', 404],
      ['?is_featured=true', 404],
      ['?search=horse', 404],
      ['?search=', 500],
    ] as const) {
      expect([query, (await ask('GET', templates + id + query)).status]).toEqual([query, status]);
      for (const method of ['PATCH', 'PUT']) {
        const answer = await ask(method, templates + id + query, { body: {} });
        expect([method, query, answer.status]).toEqual([method, query, status]);
      }
    }
  });

  test('1.2: other parameters change nothing, and what is made or copied is not filtered', async () => {
    await create('A');
    expect(await names('?team_id=3&project_id=2&whatever=x')).toEqual(['A']);
    const made = await ask('POST', `${templates}?scope=global&search=`, { body: row('B') });
    expect(made.status).toBe(201);
  });
});
