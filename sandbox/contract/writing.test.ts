import { describe, expect, test } from 'vitest';
import { foreign, openSandbox, row, sibling, templates } from './ask.ts';

const { ask, outcome, create, names, reset } = openSandbox();
const member = { key: 'phx_member' };
const change = (id: string, body: object, more: { key?: string; path?: string } = {}) =>
  ask('PATCH', (more.path ?? templates) + id, { body, key: more.key ?? 'phx_staff' });

describe('3.2 who may write', () => {
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

  test('3.2: a viewer reads, and every way of writing is refused', async () => {
    const { id } = await create('A');
    const viewer = { key: 'phx_viewer' };
    expect((await ask('GET', templates + id, viewer)).status).toBe(200);
    for (const [method, path] of [
      ['POST', templates],
      ['PATCH', templates + id],
      ['PUT', templates + id],
      ['DELETE', templates + id],
    ] as const) {
      expect([method, (await outcome(method, path, { ...viewer, body: '{' }))[3]]).toEqual([
        method,
        'You do not have editor access to this resource.',
      ]);
    }
  });

  test('3.2: the rule of the row: staff change what they see, members the own project’s team and organization rows', async () => {
    const rows: [object, string, number][] = [
      [{ scope: 'team' }, templates, 200],
      [{ scope: 'organization' }, templates, 200],
      [{ scope: 'global' }, templates, 403],
      [{ scope: 'feature_flag' }, templates, 403],
      [{ scope: 'organization' }, sibling, 403],
      [{ scope: 'global' }, sibling, 403],
      [{ scope: 'global' }, foreign, 403],
    ];
    for (const [index, [more, path, status]] of rows.entries()) {
      const { id } = await create(`row ${index}`, more, path);
      const told = [more, path, (await change(id, { tags: ['x'] }, member)).status];
      expect(told).toEqual([more, path, status]);
      expect((await change(id, { tags: ['x'] })).status).toBe(200);
    }
  });

  test('3.2: a row of a member’s own whose scope is odd is theirs to change', async () => {
    const { id } = await create('A');
    await change(id, { scope: null });
    expect((await change(id, { tags: ['x'] }, member)).status).toBe(200);
  });

  test('8.41: being staff opens no project that one is no member of', async () => {
    expect((await outcome('GET', '/api/projects/4/dashboard_templates/'))[3]).toBe(
      "You don't have access to the project.",
    );
  });
});

describe('3.3 what may be written', () => {
  test('3.3: a member creates with tiles, and not with what is for staff', async () => {
    expect((await ask('POST', templates, { body: row('M'), ...member })).status).toBe(201);
    const refused = async (more: object) =>
      (await ask('POST', templates, { body: row('N', more), ...member })).json.attr;
    expect(await refused({ image_url: null })).toBe('image_url');
    expect(await refused({ availability_contexts: null })).toBe('availability_contexts');
    expect(await refused({ github_url: null })).toBe('github_url');
    expect(await refused({ scope: 'global' })).toBe('scope');
    expect(await refused({ scope: 'feature_flag' })).toBe('scope');
    expect(await refused({ is_featured: 'false' })).toBe('is_featured');
    expect(await refused({ is_featured: 1 })).toBe('is_featured');
  });

  test('3.3: a member creates what is left, with keys that nobody knows', async () => {
    const more = {
      dashboard_description: 'D',
      dashboard_filters: { a: 1 },
      tags: ['t'],
      variables: [],
      deleted: false,
      scope: 'organization',
      is_featured: false,
      unknown: 1,
    };
    const { status, json } = await ask('POST', templates, { body: row('M', more), ...member });
    const { unknown: _, ...kept } = more;
    expect([status, json]).toEqual([201, expect.objectContaining(kept)]);
  });

  test('3.3: staff create in every scope', async () => {
    for (const scope of ['team', 'organization', 'global', 'feature_flag']) {
      expect((await create(scope, { scope, is_featured: true })).scope).toBe(scope);
    }
  });

  test('3.3: a member changes five fields, and one key too many is a 400 for all', async () => {
    const { id } = await create('A');
    const good = await change(id, { template_name: 'B', scope: 'organization' }, member);
    expect([good.status, good.json.template_name]).toEqual([200, 'B']);
    const bad = await change(id, { template_name: 'C', tiles: [] }, member);
    expect([bad.status, bad.json.attr]).toEqual([400, 'tiles']);
    expect(await names()).toEqual(['B']);
  });

  test.each(['availability_contexts', 'image_url', 'is_featured', 'id', 'variables', 'nonsense'])(
    '3.3: a member may not even send %s back unchanged',
    async (key) => {
      const made = await create('A');
      const { status, json } = await change(made.id, { [key]: made[key] ?? [] }, member);
      // Fields are looked at before keys (3.5): an empty list is no address.
      expect([status, json.attr]).toEqual([400, key]);
    },
  );

  test('3.3: a member moves a row between team and organization, and nowhere else', async () => {
    const { id } = await create('A');
    for (const scope of ['organization', 'team']) {
      expect((await change(id, { scope }, member)).json.scope).toBe(scope);
    }
    for (const scope of ['global', 'feature_flag', null, '']) {
      expect(await outcome('PATCH', templates + id, { body: { scope }, ...member })).toEqual([
        400,
        'invalid_input',
        'scope',
        'You can only switch a template between team and organization visibility.',
      ]);
    }
  });

  test('3.3: a global row of nobody becomes the project’s when staff narrow it to team', async () => {
    await reset({ seed: 2 });
    const [first, second] = (await ask('GET', templates)).json.results;
    const adopted = await change(first.id, { scope: 'team' }, { path: sibling });
    expect(adopted.json).toMatchObject({ scope: 'team', team_id: 2 });
    const orphan = await change(second.id, { scope: 'organization' });
    expect(orphan.json).toMatchObject({ scope: 'organization', team_id: null });
    expect((await change(second.id, { scope: 'global' })).status).toBe(404);
  });

  test('3.3: a global row of a project stays that project’s', async () => {
    const { id } = await create('G', { scope: 'global' }, sibling);
    expect((await change(id, { scope: 'team' })).json.team_id).toBe(2);
  });
});
