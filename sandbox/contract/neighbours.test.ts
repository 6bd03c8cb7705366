import { describe, expect, test } from 'vitest';
import { foreign, openSandbox, row, sibling, templates } from './ask.ts';

const { ask, outcome, create, session, reset } = openSandbox();

describe('1.6 who one is', () => {
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

  test('1.6: a key reads itself, whatever its scopes, and no more of its value than a mask', async () => {
    const { text, json } = await ask('GET', '/api/personal_api_keys/@current/', {
      key: 'phx_mobile',
    });
    expect(Object.keys(json)).toEqual(
      'id label value mask_value created_at last_used_at last_rolled_at user_id scopes scoped_teams scoped_organizations'.split(
        ' ',
      ),
    );
    expect(json).toMatchObject({ scopes: ['*'], scoped_teams: [2], scoped_organizations: [] });
    expect(text).not.toContain('phx_mobile');
  });

  test('1.6: the organization holds its projects, a person their organizations', async () => {
    const { json } = await ask('GET', '/api/organizations/@current/', { key: 'phx_member' });
    expect(json.teams.map(({ id }: { id: number }) => id)).toEqual([1, 2]);
    expect(json.projects).toEqual(json.teams);
    const me = (await ask('GET', '/api/users/@me/', { key: null, headers: await session() })).json;
    expect(me.organization.teams).toEqual(json.teams);
    expect(me.organizations).toMatchObject([{ membership_level: 1 }, { membership_level: 1 }]);
  });

  test('1.6: a project has the fields of the basic serializer, and pages around it', async () => {
    const { json } = await ask('GET', '/api/projects/');
    expect(json).toMatchObject({ count: 3, next: null, previous: null });
    expect(Object.keys(json.results[0])).toEqual(
      'id uuid organization project_id api_token name completed_snippet_onboarding has_completed_onboarding_for ingested_event is_demo timezone access_control'.split(
        ' ',
      ),
    );
  });

  test.each([
    ['/api/users/@me/', 'user:read'],
    ['/api/projects/', 'project:read'],
    ['/api/organizations/@current/', 'organization:read'],
  ])('1.6: %s needs %s', async (path, scope) => {
    expect(await outcome('GET', path, { key: 'phx_read' })).toEqual([
      403,
      'permission_denied',
      null,
      `API key missing required scope '${scope}'`,
    ]);
    expect((await ask('GET', path, { key: null })).status).toBe(401);
    expect((await ask('DELETE', path)).status).toBe(405);
  });
});

describe('1.6 uploaded_media', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const media = '/api/projects/1/uploaded_media/';
  const upload = (
    bytes: Uint8Array<ArrayBuffer>,
    type: string,
    name = 'image',
    key = 'phx_staff',
  ) => {
    const body = new FormData();
    body.append(name, new File([bytes], 'cover.png', { type }));
    return ask('POST', media, { body, key });
  };

  test('1.6: keeps an image and gives it an address that anybody may read', async () => {
    const { status, json, headers } = await upload(png, 'image/png');
    expect([status, json.name]).toEqual([201, 'cover.png']);
    expect(headers.get('Location')).toBe(json.image_location);
    const kept = await ask('GET', new URL(json.image_location).pathname, { key: null });
    expect([kept.status, kept.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    expect(kept.headers.get('Cache-Control')).toContain('immutable');
  });

  test('1.6: what is no image, too large, or no form', async () => {
    const code = async (answer: Promise<{ status: number; json: { code: string } }>) => {
      const { status, json } = await answer;
      return [status, json.code];
    };
    expect(await code(upload(png, 'image/png', 'file'))).toEqual([400, 'no-image-provided']);
    expect(await code(upload(Buffer.from('text'), 'image/png'))).toEqual([400, 'invalid_image']);
    expect(await code(upload(png, 'text/html'))).toEqual([415, 'unsupported_media_type']);
    const large = new Uint8Array(4 * 1024 * 1024 + 1);
    expect(await code(upload(large, 'image/png'))).toEqual([400, 'file_too_large']);
    const huge = new Uint8Array(21 * 1024 * 1024);
    expect(await code(upload(huge, 'image/png'))).toEqual([400, 'file_too_large']);
    expect(await code(ask('POST', media, { body: { image: 'x' } }))).toEqual([
      415,
      'unsupported_media_type',
    ]);
    expect(await code(ask('POST', media))).toEqual([400, 'no-image-provided']);
    expect(await code(upload(png, 'image/png', 'image', 'phx_read'))).toEqual([
      403,
      'permission_denied',
    ]);
  });
});

describe('1.6 dashboards', () => {
  const dashboards = '/api/projects/1/dashboards/';
  const template = row('D', { dashboard_description: '', dashboard_filters: {} });
  const fromJson = (body: unknown, key = 'phx_staff') =>
    ask('POST', `${dashboards}create_from_template_json`, { body, key });

  test('1.6: a dashboard is made from a template by its JSON, which must fit the schema, or by its name', async () => {
    const made = await fromJson({ template });
    expect([made.status, made.json.name]).toEqual([201, 'D']);
    expect(made.json.tiles).toMatchObject([{ text: { body: 'x' }, insight: null, layouts: {} }]);
    expect((await fromJson({ template: { ...template, tiles: 'none' } })).status).toBe(400);
    await create('By name');
    const named = await ask('POST', dashboards, { body: { use_template: 'By name' } });
    expect(named.json.name).toBe('By name');
    expect((await ask('GET', dashboards)).json.count).toBe(2);
    expect((await ask('POST', dashboards, { body: {}, key: 'phx_viewer' })).status).toBe(403);
  });

  test.each([
    { template_name: undefined },
    { template_name: null },
    { dashboard_description: undefined },
    { dashboard_filters: null },
    { tiles: [] },
    { tiles: ['text'] },
    { tags: null },
    { variables: [{ id: 'V' }] },
    { is_featured: 'yes' },
  ])('1.6 and 5: a template with %j does not fit the schema', async (more) => {
    const { status, json } = await fromJson({ template: { ...template, ...more } });
    expect([status, json.type]).toEqual([400, 'validation_error']);
    expect((await ask('GET', dashboards)).json.count).toBe(0);
  });

  test('1.6: a whole row may be sent, and its values arrive as they were', async () => {
    const { id } = await create('R', {
      dashboard_description: '',
      dashboard_filters: {},
      tags: ['t'],
    });
    const { text } = await ask('GET', templates + id);
    const exact = text.replace(
      '"tiles":[',
      '"tiles":[{"type":"INSIGHT","query":{"n":12345678901234567890,"f":1.0}},',
    );
    const made = await fromJson(`{"template":${exact},"creation_context":"x"}`);
    expect(made.status).toBe(201);
    expect(made.text).toContain('12345678901234567890');
    expect(made.json.tags).toEqual(['t']);
  });

  test('1.6: a template is named where it may be read: here, global, or of the organization', async () => {
    await create('team there', {}, sibling);
    await create('organization there', { scope: 'organization' }, sibling);
    await create('global there', { scope: 'global' }, foreign);
    await create('organization elsewhere', { scope: 'organization' }, foreign);
    const { id } = await create('archived');
    await ask('PATCH', templates + id, { body: { deleted: true } });
    const status = async (use_template: string) =>
      (await ask('POST', dashboards, { body: { use_template } })).status;
    expect(await status('organization there')).toBe(201);
    expect(await status('global there')).toBe(201);
    for (const name of ['team there', 'organization elsewhere', 'archived', 'nowhere']) {
      expect([name, await status(name)]).toEqual([name, 400]);
    }
  });

  test('6.5: placeholders stay as they are', async () => {
    await reset();
    const query = { kind: 'InsightVizNode', source: { series: ['{ID}'] } };
    await create('P', { tiles: [{ type: 'INSIGHT', query }], variables: [{ id: 'ID' }] });
    const { json } = await ask('POST', dashboards, { body: { use_template: 'P', name: 'Mine' } });
    expect([json.name, json.tiles.length, json.tiles[0].insight.query]).toEqual(['Mine', 1, query]);
    const read = await ask('GET', `${dashboards}${json.id}`);
    expect(read.json).toEqual(json);
    expect((await ask('GET', `/api/projects/2/dashboards/${json.id}`)).status).toBe(404);
  });
});
