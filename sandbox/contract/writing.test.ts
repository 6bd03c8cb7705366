import { expect, test } from 'vitest';
import { openSandbox, row, sibling, templates } from './ask.ts';

const { ask, create, names } = openSandbox();
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
  const { json } = await ask('POST', sibling, { body: row('O', { scope: 'organization' }) });
  expect(json).toMatchObject({ code: 'unique_org_template_name', attr: 'template_name' });
});

test('3.4: the cap of 100 counts every live row of the organization', async () => {
  for (let n = 0; n < 100; n += 1) await create(`T${n}`);
  const { status, json } = await ask('POST', sibling, { body: row('one more') });
  expect([status, json.detail]).toEqual([
    400,
    'Your organization has reached the limit of 100 dashboard templates. Delete a template before creating or restoring another.',
  ]);
});
