import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openForTests, templates } from './ask.ts';

type Opened = Awaited<ReturnType<typeof openForTests>>;
let ask: Opened['ask'];
let opened: Opened;

beforeAll(async () => {
  opened = await openForTests();
  ({ ask } = opened);
});
beforeEach(() => opened.reset());
afterAll(() => opened.sandbox.close());

const tile = { type: 'TEXT', body: 'x' };
const row = (name: string, more: object = {}) => ({ template_name: name, tiles: [tile], ...more });

async function create(name: string, more: object = {}, key = 'phx_staff', path = templates) {
  const answer = await ask('POST', path, { body: row(name, more), key });
  expect(answer.text).toContain('"id"');
  return answer.json as { id: string; team_id: number; scope: string };
}

/** The cookies of a visitor of the page, and the token that goes with a write. */
async function session() {
  const cookies = await opened.sandbox.pageCookies(new Request('http://localhost/'));
  const Cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  return { Cookie, token: /posthog_csrftoken=(\w+)/.exec(Cookie)?.[1] ?? '' };
}

const names = async (query = '', key = 'phx_staff', path = templates) =>
  ((await ask('GET', path + query, { key })).json.results as { template_name: string }[]).map(
    ({ template_name }) => template_name,
  );

describe('1.1 paths', () => {
  test('a slash at the end is optional, ids may be written without dashes, @current is a project', async () => {
    const { id } = await create('A');
    for (const path of [
      templates.slice(0, -1),
      templates + id,
      `${templates}${id}/`,
      templates + id.replaceAll('-', '').toUpperCase(),
      '/api/projects/@current/dashboard_templates',
    ]) {
      expect([path, (await ask('GET', path)).status]).toEqual([path, 200]);
    }
  });

  test('DELETE is 405 with nothing in it, whatever the id', async () => {
    const { status, text, headers } = await ask('DELETE', `${templates}whatever`);
    expect([status, text, headers.get('Content-Type')]).toEqual([405, '', null]);
  });

  test('an old environments address answers with a Sunset header', async () => {
    const answer = await ask('GET', '/api/environments/1/dashboard_templates/');
    expect([answer.status, answer.headers.has('Sunset')]).toEqual([200, true]);
  });

  test('OPTIONS lists what one may do, and leaves it out where that is nothing', async () => {
    expect((await ask('OPTIONS', templates)).json.actions.POST).toBeDefined();
    expect((await ask('OPTIONS', templates, { key: 'phx_viewer' })).json.actions).toBeUndefined();
  });
});

describe('1.3 the row', () => {
  test('numbers, key order within jsonb and unknown keys come back as they were', async () => {
    const tiles = '[{"n": 12345678901234567890, "f": 1.0, "unknown": {"x": 1e2}}]';
    const answer = await ask('POST', templates, { body: `{"template_name":"N","tiles":${tiles}}` });
    expect(answer.text).toContain('12345678901234567890');
    expect(answer.text).toContain('1.0');
    expect(answer.json.tiles[0].unknown).toEqual({ x: 100 });
  });

  test('has the fields of V8 in their order, references only on a retrieve', async () => {
    const made = await ask('POST', templates, {
      body: row('R', {
        tiles: [{ type: 'INSIGHT', query: { series: [{ kind: 'ActionsNode', id: 4 }] } }],
      }),
    });
    expect(Object.keys(made.json)).toEqual(
      'id template_name dashboard_description dashboard_filters tags tiles variables deleted created_at created_by image_url team_id scope availability_contexts is_featured non_portable_references'.split(
        ' ',
      ),
    );
    expect(made.json.non_portable_references).toBeNull();
    const { json } = await ask('GET', templates + made.json.id);
    expect(json.non_portable_references).toEqual({ actions: 1, cohorts: 0, warehouse_tables: [] });
    expect(json.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z$/);
  });

  test.each([
    [{ template_name: 'x'.repeat(401) }, 'max_length', 'template_name'],
    [{ template_name: true }, 'invalid_input', 'template_name'],
    [{ image_url: 'x'.repeat(8202) }, 'max_length', 'image_url'],
    [{ tags: 'x' }, 'not_a_list', 'tags'],
    [{ tags: [''] }, 'blank', 'tags__0'],
    [{ tags: ['ok', null] }, 'null', 'tags__1'],
    [{ tags: ['x'.repeat(256)] }, 'max_length', 'tags__0'],
    [{ scope: 'foo' }, 'invalid_choice', 'scope'],
    [{ deleted: 'perhaps' }, 'invalid_input', 'deleted'],
    [{ is_featured: null }, 'null', 'is_featured'],
    [{ tiles: [] }, 'invalid_input', null],
    [{ tiles: {} }, 'invalid_input', null],
  ])('3.5: %j is refused with %s at %s', async (more, code, attr) => {
    const { status, json } = await ask('POST', templates, { body: row('X', more) });
    expect({ status, code: json.code, attr: json.attr, type: json.type }).toEqual({
      status: 400,
      code,
      attr,
      type: 'validation_error',
    });
    expect(await names()).toEqual([]);
  });

  test('3.5: bodies that are no object', async () => {
    const of = async (body: string, type = 'application/json') => {
      const { status, json } = await ask('POST', templates, {
        body,
        headers: { 'Content-Type': type },
      });
      return [status, json.code];
    };
    expect(await of('{"a":')).toEqual([400, 'parse_error']);
    expect(await of('[]')).toEqual([400, 'invalid_input']);
    expect(await of('null')).toEqual([400, 'null']);
    expect(await of('x', 'text/plain')).toEqual([415, 'unsupported_media_type']);
  });

  test('8.2 and 8.39: PostHog fails where it should refuse', async () => {
    expect((await ask('POST', templates, { body: { template_name: 'X' } })).status).toBe(500);
    const nul = '{"template_name":"X","tiles":[{"a":"\\u0000"}]}';
    expect((await ask('POST', templates, { body: nul })).status).toBe(500);
  });
});

describe('2 visibility, order, search, pages', () => {
  test('2.1: who sees what by scope', async () => {
    await create('own team');
    await create('own org', { scope: 'organization' });
    await create('own flag', { scope: 'feature_flag' });
    await create('sibling team', {}, 'phx_staff', templates.replace('1', '2'));
    await create(
      'sibling org',
      { scope: 'organization' },
      'phx_staff',
      templates.replace('1', '2'),
    );
    await create('other org', { scope: 'organization' }, 'phx_staff', templates.replace('1', '3'));
    await create('other global', { scope: 'global' }, 'phx_staff', templates.replace('1', '3'));
    await create('other flag', { scope: 'feature_flag' }, 'phx_staff', templates.replace('1', '3'));
    expect(await names()).toEqual([
      'other global',
      'own flag',
      'own org',
      'own team',
      'sibling org',
    ]);
    expect(await names('?scope=team')).toEqual(['own team']);
    expect(await names('?scope=organization')).toEqual(['own org', 'sibling org']);
    expect(await names('?scope=global')).toEqual(['other global']);
    expect(await names('?scope=feature_flag')).toEqual(['other flag', 'own flag']);
    expect(await names('?scope=nonsense')).toHaveLength(5);
  });

  test('2.1: a foreign feature flag row is found only with its scope in the query', async () => {
    const { id } = await create(
      'F',
      { scope: 'feature_flag' },
      'phx_staff',
      templates.replace('1', '3'),
    );
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

  test('2.3: featured first, then by name without case', async () => {
    await create('b');
    await create('A');
    await create('z', { is_featured: true });
    expect(await names()).toEqual(['z', 'A', 'b']);
    expect(await names('?ordering=-template_name')).toEqual(['z', 'b', 'A']);
    expect(await names('?ordering=-created_at')).toEqual(['z', 'A', 'b']);
    expect(await names('?is_featured=true')).toEqual(['z']);
    expect(await names('?is_featured=odd')).toEqual(['A', 'b']);
  });

  test('2.4: search by prefix, stem, tag, and two words of three', async () => {
    await create('Pony ponies', { tags: ['survey-results'] });
    await create('Product analytics overview', { dashboard_description: 'tagged' });
    await create('Sign-up funnel');
    expect(await names('?search=po')).toEqual(['Pony ponies']);
    expect(await names('?search=PONY')).toEqual(['Pony ponies']);
    expect(await names('?search=survey')).toEqual(['Pony ponies']);
    expect(await names('?search=product+analytics+xyzzy')).toEqual(['Product analytics overview']);
    expect(await names('?search=sign+up')).toEqual(['Sign-up funnel']);
    expect(await names('?search=nothing')).toEqual([]);
  });

  test.each(['', '%20', '!', '%00', '()'])('2.4: the search %j is a 500', async (search) => {
    expect((await ask('GET', `${templates}?search=${search}`)).status).toBe(500);
  });

  test('2.5: limit and offset, and the addresses of the pages beside', async () => {
    for (const name of ['a', 'b', 'c']) await create(name);
    const { json } = await ask('GET', `${templates}?limit=1&offset=1&scope=team`);
    expect(json).toMatchObject({
      count: 3,
      next: 'http://localhost/api/projects/1/dashboard_templates/?limit=1&offset=2&scope=team',
      previous: 'http://localhost/api/projects/1/dashboard_templates/?limit=1&scope=team',
    });
    expect((await ask('GET', `${templates}?offset=99`)).json).toMatchObject({
      count: 3,
      results: [],
    });
    expect(await names('?limit=-1&offset=x')).toHaveLength(3);
  });
});

describe('3 writing', () => {
  const member = { key: 'phx_member' };

  test('3.2: who may not write, in the words of the table', async () => {
    const { id } = await create('A');
    const refusal = async (key: string, path = templates + id) => {
      const { status, json } = await ask('PATCH', path, { body: { tags: [] }, key });
      return [status, json.detail];
    };
    expect(await refusal('phx_read')).toEqual([
      403,
      "API key missing required scope 'dashboard_template:write'",
    ]);
    expect(await refusal('phx_viewer')).toEqual([
      403,
      'You do not have editor access to this resource.',
    ]);
    expect(await refusal('phx_member', `/api/projects/3/dashboard_templates/${id}`)).toEqual([
      403,
      "You don't have access to the project.",
    ]);
    expect(await refusal('phx_staff', '/api/projects/9/dashboard_templates/x')).toEqual([
      404,
      'Project not found.',
    ]);
    const { id: global } = await create('G', { scope: 'global' });
    expect(await refusal('phx_member', templates + global)).toEqual([
      403,
      "You don't have edit permissions for this dashboard template.",
    ]);
  });

  test('3.3: a member creates with tiles, and not with what is for staff', async () => {
    expect((await ask('POST', templates, { body: row('M'), ...member })).status).toBe(201);
    const refused = async (more: object) =>
      (await ask('POST', templates, { body: row('N', more), ...member })).json.attr;
    expect(await refused({ image_url: null })).toBe('image_url');
    expect(await refused({ availability_contexts: null })).toBe('availability_contexts');
    expect(await refused({ scope: 'global' })).toBe('scope');
    expect(await refused({ is_featured: 'false' })).toBe('is_featured');
  });

  test('3.3: a member changes five fields, and one key too many is a 400 for all', async () => {
    const { id } = await create('A');
    const good = await ask('PATCH', templates + id, {
      body: { template_name: 'B', scope: 'organization' },
      ...member,
    });
    expect([good.status, good.json.template_name]).toEqual([200, 'B']);
    const bad = await ask('PATCH', templates + id, {
      body: { template_name: 'C', tiles: [] },
      ...member,
    });
    expect([bad.status, bad.json.attr]).toEqual([400, 'tiles']);
    expect(await names()).toEqual(['B']);
  });

  test('3.4: a name is taken among the live rows of a project', async () => {
    const { id } = await create('A');
    const again = await ask('POST', templates, { body: row(' A ') });
    expect(again.json).toMatchObject({ code: 'unique_template_name_per_team', attr: null });
    await ask('PATCH', templates + id, { body: { deleted: true } });
    await create('A');
    expect((await ask('PATCH', templates + id, { body: { deleted: false } })).status).toBe(400);
  });

  test('3.4: names of organization rows are unique in the organization', async () => {
    await create('O', { scope: 'organization' });
    const there = templates.replace('1', '2');
    const { json } = await ask('POST', there, { body: row('O', { scope: 'organization' }) });
    expect(json).toMatchObject({ code: 'unique_org_template_name', attr: 'template_name' });
  });

  test('3.4: the cap of 100 counts every live row of the organization', async () => {
    for (let n = 0; n < 100; n += 1) await create(`T${n}`);
    const { status, json } = await ask('POST', templates.replace('1', '2'), {
      body: row('one more'),
    });
    expect([status, json.detail]).toEqual([
      400,
      'Your organization has reached the limit of 100 dashboard templates. Delete a template before creating or restoring another.',
    ]);
  });
});

describe('4 credentials, CORS; 5 schema', () => {
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
    const { Cookie, token } = await session();
    const asked = (headers: object) =>
      ask('POST', templates, { body: row('S'), key: null, headers: { Cookie, ...headers } });
    expect((await asked({})).json.detail).toBe('CSRF Failed: CSRF token missing.');
    expect((await asked({ 'X-CSRFToken': token })).status).toBe(201);
    const schema = await ask('GET', `${templates}json_schema`, { key: null, headers: { Cookie } });
    expect(schema.headers.get('Cache-Control')).toBe('max-age=120');
    expect(schema.json.required).toEqual([
      'template_name',
      'dashboard_description',
      'dashboard_filters',
      'tiles',
    ]);
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

  test('1.5: copies a template to a sibling project under a free name', async () => {
    const { id } = await create('A');
    const there = templates.replace('1', '2');
    await create('A', {}, 'phx_staff', there);
    const { Cookie, token } = await session();
    const copy = (path: string, body: object) =>
      ask('POST', `${path}copy_between_projects`, {
        body,
        key: null,
        headers: { Cookie, 'X-CSRFToken': token },
      });
    expect((await copy(there, { source_template_id: id })).json).toMatchObject({
      template_name: 'A (copy)',
      team_id: 2,
      deleted: false,
    });
    expect((await copy(templates, { source_template_id: id })).json.detail).toBe(
      'Source and destination must be different projects.',
    );
    expect((await copy(there, {})).json.code).toBe('required');
  });
});

describe('1.6 and 4.2', () => {
  test('a dashboard is made from a template by its JSON, which must fit the schema, or by its name', async () => {
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

  test('people, projects and keys tell who one is', async () => {
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

  test('a key that asks too often is told for how long to wait; a session is not', async () => {
    await ask('POST', '/sandbox/limits', { body: { perMinute: 2 }, key: null });
    await ask('GET', templates);
    await ask('GET', templates);
    const { status, json, headers } = await ask('GET', templates);
    expect([status, json.type]).toEqual([429, 'throttled_error']);
    expect(json.detail).toMatch(/^Request was throttled. Expected available in \d+ seconds?\.$/);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await ask('GET', templates, { key: 'phx_member' })).status).toBe(200);
  });
});

describe('7 PostHog of 2023', () => {
  beforeEach(() => opened.reset({ version: '2023' }));

  test('has no newer fields, an author by number, and no organization scope', async () => {
    const { id } = await create('A', { created_by: 1 });
    const { json } = await ask('GET', templates + id);
    expect(Object.keys(json)).not.toContain('is_featured');
    expect(json.created_by).toBe(1);
    expect(
      (await ask('POST', templates, { body: row('O', { scope: 'organization' }) })).json.code,
    ).toBe('invalid_choice');
  });

  test('lets only staff write, cannot restore, ignores an empty search, and fails on a name twice', async () => {
    expect((await ask('POST', templates, { body: row('M'), key: 'phx_member' })).status).toBe(403);
    const { id } = await create('A');
    expect((await ask('POST', templates, { body: row('A') })).status).toBe(500);
    expect(await names('?search=')).toEqual(['A']);
    await ask('PATCH', templates + id, { body: { deleted: true } });
    expect((await ask('PATCH', templates + id, { body: { deleted: false } })).status).toBe(404);
  });
});
