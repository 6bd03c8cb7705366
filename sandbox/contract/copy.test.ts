import { beforeEach, expect, test } from 'vitest';
import { foreign, openSandbox, sibling, templates, tile } from './ask.ts';

const { ask, create, names, session, reset } = openSandbox();

let staff: Record<string, string> = {};
beforeEach(async () => {
  staff = await session();
});

const copyTo = (path: string, body: unknown, headers = staff) =>
  ask('POST', `${path}copy_between_projects`, { body, key: null, headers });

async function refusal(path: string, body: unknown, headers = staff) {
  const { status, json } = await copyTo(path, body, headers);
  return [status, json.code, json.attr, json.detail];
}

const at = 'source_template_id';
const notFound = [404, 'not_found', null, 'Not found.'];
const onlyTeam = [
  400,
  'invalid_input',
  at,
  'Only project-scoped templates can be copied to another project.',
];

test('1.5: copies a template to a sibling project under a free name', async () => {
  const { id } = await create('A');
  await create('A', {}, sibling);
  expect((await copyTo(sibling, { source_template_id: id })).json).toMatchObject({
    template_name: 'A (copy)',
    team_id: 2,
    deleted: false,
  });
  expect((await copyTo(templates, { source_template_id: id })).json.detail).toBe(
    'Source and destination must be different projects.',
  );
  expect((await copyTo(sibling, {})).json.code).toBe('required');
});

test('1.5: what is copied, and what begins anew', async () => {
  const { id } = await create('A', {
    dashboard_description: 'D',
    dashboard_filters: { a: 1 },
    variables: [{ id: 'V' }],
    tags: null,
    image_url: 'https://x.example/x.png',
    availability_contexts: ['general'],
    is_featured: true,
  });
  const { status, json } = await copyTo(
    sibling,
    { source_template_id: id.replaceAll('-', '').toUpperCase() },
    await session('member@sandbox.test'),
  );
  expect(status).toBe(201);
  expect(json).toMatchObject({
    template_name: 'A',
    dashboard_description: 'D',
    dashboard_filters: { a: 1 },
    variables: [{ id: 'V' }],
    tags: [],
    tiles: [tile],
    deleted: false,
    image_url: null,
    availability_contexts: null,
    is_featured: false,
    scope: 'team',
    team_id: 2,
    created_by: { id: 2 },
    non_portable_references: null,
  });
});

test('1.5: tiles that are null become an empty list', async () => {
  const { id } = await create('A');
  await ask('PATCH', templates + id, { body: { tiles: null } });
  expect((await copyTo(sibling, { source_template_id: id })).json.tiles).toEqual([]);
});

test('1.5: the body is looked at first', async () => {
  expect(await refusal(sibling, {})).toEqual([400, 'required', at, 'This field is required.']);
  expect(await refusal(sibling, { [at]: null })).toEqual([
    400,
    'null',
    at,
    'This field may not be null.',
  ]);
  for (const bad of ['x', '', true, [], {}]) {
    expect(await refusal(sibling, { [at]: bad })).toEqual([
      400,
      'invalid_input',
      at,
      'Must be a valid UUID.',
    ]);
  }
});

test('1.5: a source that is missing, archived, or of another organization is not found', async () => {
  const { id } = await create('A');
  const { id: other } = await create('B', {}, foreign);
  await ask('PATCH', templates + id, { body: { deleted: true } });
  expect(await refusal(sibling, { [at]: '00000000-0000-4000-8000-000000000000' })).toEqual(
    notFound,
  );
  expect(await refusal(sibling, { [at]: id })).toEqual(notFound);
  expect(await refusal(sibling, { [at]: other })).toEqual(notFound);
});

test('1.5: only rows of scope team are copied, and the scope is told before the place', async () => {
  const of = async (more: object, path = templates) => (await create('S', more, path)).id;
  expect(await refusal(sibling, { [at]: await of({ scope: 'organization' }) })).toEqual(onlyTeam);
  expect(await refusal(sibling, { [at]: await of({ scope: 'global' }, foreign) })).toEqual(
    onlyTeam,
  );
  const flag = (await create('F', { scope: 'feature_flag' })).id;
  expect(await refusal(templates, { [at]: flag })).toEqual([
    400,
    'invalid_input',
    at,
    'Feature-flag templates cannot be copied with this endpoint.',
  ]);
  const { id } = await create('Odd');
  await ask('PATCH', templates + id, { body: { scope: null } });
  expect(await refusal(sibling, { [at]: id })).toEqual(onlyTeam);
});

test('1.5: a row without a project is not copied', async () => {
  await reset({ seed: 1 });
  staff = await session();
  const [{ id }] = (await ask('GET', templates)).json.results;
  await ask('PATCH', templates + id, { body: { scope: 'feature_flag' } });
  expect((await refusal(sibling, { [at]: id }))[3]).toContain('Feature-flag');
  await ask('PATCH', `${templates}${id}?scope=feature_flag`, { body: { scope: null } });
  expect(await refusal(sibling, { [at]: id })).toEqual(onlyTeam);
});

test('1.5: names go on to (copy 49), and then there are none left', async () => {
  const { id } = await create(' A ');
  const made: string[] = [];
  for (let n = 0; n < 50; n += 1) {
    made.push((await copyTo(sibling, { [at]: id })).json.template_name);
  }
  expect(made.slice(0, 4)).toEqual(['A', 'A (copy)', 'A (copy 2)', 'A (copy 3)']);
  expect(made.at(-1)).toBe('A (copy 49)');
  expect(await refusal(sibling, { [at]: id })).toEqual([
    400,
    'template_name_exhausted',
    null,
    'Could not find an available template name after multiple attempts. Rename the source template and try again.',
  ]);
});

test('1.5: a name that is blank or null is called Untitled template, and an archived row frees its name', async () => {
  const { id } = await create('');
  const first = await copyTo(sibling, { [at]: id });
  expect(first.json.template_name).toBe('Untitled template');
  await ask('PATCH', sibling + first.json.id, { body: { deleted: true } });
  await ask('PATCH', templates + id, { body: { template_name: null } });
  expect((await copyTo(sibling, { [at]: id })).json.template_name).toBe('Untitled template');
});

test('1.5: a name that the suffix makes too long is a 500', async () => {
  const { id } = await create('🐎'.repeat(396));
  expect((await copyTo(sibling, { [at]: id })).status).toBe(201);
  expect((await copyTo(sibling, { [at]: id })).status).toBe(500);
  expect(await names('', 'phx_staff', sibling)).toHaveLength(1);
});

test('1.5: the cap comes before the name', async () => {
  const { id } = await create('A');
  for (let n = 0; n < 99; n += 1) await create(`T${n}`);
  expect((await refusal(sibling, { [at]: id }))[3]).toContain('limit of 100');
});

test('1.5: keys, viewers and strangers do not copy', async () => {
  const { id } = await create('A');
  const body = { [at]: id };
  expect((await ask('POST', `${sibling}copy_between_projects`, { body })).json.detail).toBe(
    'This action does not support personal API key access',
  );
  const viewer = await refusal(sibling, body, await session('viewer@sandbox.test'));
  expect(viewer[3]).toBe('You do not have editor access to this resource.');
  const stranger = await refusal(foreign, body, await session('member@sandbox.test'));
  expect(stranger[3]).toBe("You don't have access to the project.");
});
