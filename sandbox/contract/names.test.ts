import { describe, expect, test } from 'vitest';
import { foreign, openSandbox, row, sibling, templates } from './ask.ts';

const { ask, outcome, create, names, session, reset } = openSandbox();
const change = (id: string, body: object, path = templates) =>
  outcome('PATCH', path + id, { body });

const taken = [
  400,
  'unique_template_name_per_team',
  null,
  'A dashboard template with this name already exists for this project.',
];
const takenInOrganization = [
  400,
  'unique_org_template_name',
  'template_name',
  'An organization template with this name already exists in this organization.',
];
const full = [
  400,
  'invalid_input',
  null,
  'Your organization has reached the limit of 100 dashboard templates. Delete a template before creating or restoring another.',
];

describe('3.4 names of a project', () => {
  test('3.4: a name is taken among the live rows of a project', async () => {
    const { id } = await create('A');
    expect(await outcome('POST', templates, { body: row(' A ') })).toEqual(taken);
    await change(id, { deleted: true });
    await create('A');
    expect(await change(id, { deleted: false })).toEqual(taken);
    expect(await change(id, { deleted: null })).toEqual(taken);
    expect(await names()).toEqual(['A']);
  });

  test('3.4: renaming asks too, whatever the scopes', async () => {
    await create('A', { scope: 'feature_flag' });
    const { id } = await create('B');
    expect(await change(id, { template_name: 'A' })).toEqual(taken);
    expect((await change(id, { template_name: 'B' }))[0]).toBe(200);
  });

  test('3.4: case counts, another project does not, null never clashes, empty does', async () => {
    await create('A');
    await create('a');
    await create('A', {}, sibling);
    const nameless = { body: { template_name: null, tiles: [1] } };
    expect((await ask('POST', templates, nameless)).status).toBe(201);
    expect((await ask('POST', templates, nameless)).status).toBe(201);
    await create('');
    expect(await outcome('POST', templates, { body: row(' ') })).toEqual(taken);
  });

  test('3.4: an archived row is made beside a live one of its name', async () => {
    await create('A');
    await create('A', { deleted: true });
    expect(await outcome('POST', templates, { body: row('A', { deleted: false }) })).toEqual(taken);
  });

  test('3.4: rows of nobody never clash', async () => {
    await reset({ seed: 2 });
    const [first, second] = (await ask('GET', templates)).json.results;
    expect((await change(first.id, { template_name: second.template_name }))[0]).toBe(200);
  });

  test('3.4: of many that ask for one name at once one gets it', async () => {
    const asked = Array.from({ length: 8 }, () => ask('POST', templates, { body: row('A') }));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([
      201,
      ...Array.from({ length: 7 }, () => 400),
    ]);
  });
});

describe('3.4 names of an organization', () => {
  const shared = { scope: 'organization' };

  test('3.4: names of organization rows are unique in the organization', async () => {
    await create('O', shared);
    const asked = (path: string) => outcome('POST', path, { body: row('O', shared) });
    expect(await asked(sibling)).toEqual(takenInOrganization);
    expect(await asked(templates)).toEqual(takenInOrganization);
    expect((await asked(foreign))[0]).toBe(201);
    expect((await outcome('POST', sibling, { body: row('O') }))[0]).toBe(201);
  });

  test('3.4: promoting, renaming, restoring and any other change of an organization row ask', async () => {
    await create('O', shared);
    const { id } = await create('O', {}, sibling);
    expect(await change(id, shared, sibling)).toEqual(takenInOrganization);
    const { id: other } = await create('P', shared, sibling);
    expect(await change(other, { template_name: 'O' }, sibling)).toEqual(takenInOrganization);
    const { id: archived } = await create('Q', shared, sibling);
    await change(archived, { deleted: true }, sibling);
    await create('Q', shared);
    expect(await change(archived, { deleted: false }, sibling)).toEqual(takenInOrganization);
    expect(await change(archived, { tags: ['x'] }, sibling)).toEqual(takenInOrganization);
  });

  test('3.4: an organization row that keeps its name is changed and archived', async () => {
    const { id } = await create('O', shared);
    expect((await change(id, { template_name: 'O', tags: ['x'] }))[0]).toBe(200);
    expect((await change(id, { deleted: true }))[0]).toBe(200);
  });
});

test('3.4: the cap of 100 counts every live row of the organization', async () => {
  const { id: archived } = await create('archived', {}, sibling);
  await ask('PATCH', sibling + archived, { body: { deleted: true } });
  const { id: revived } = await create('revived');
  await change(revived, { deleted: true });
  const scopes = ['team', 'organization', 'global', 'feature_flag'];
  for (let n = 0; n < 99; n += 1) await create(`T${n}`, { scope: scopes[n % 4] });
  // Rows of another organization and of nobody are not counted.
  await create('foreign', {}, foreign);
  const { id } = await create('the last', {}, sibling);
  expect(await outcome('POST', sibling, { body: row('more') })).toEqual(full);
  expect(await outcome('POST', templates, { body: row('more', { deleted: true }) })).toEqual(full);
  expect(await outcome('POST', templates, { body: row('T0') })).toEqual(full);
  expect(await change(archived, { deleted: false }, sibling)).toEqual(full);
  const headers = await session();
  const body = { source_template_id: id };
  expect(
    await outcome('POST', `${templates}copy_between_projects`, { body, key: null, headers }),
  ).toEqual(full);
  // A live row may be told that it is live; null revives without being counted (8.15).
  expect((await change(id, { deleted: false }, sibling))[0]).toBe(200);
  expect((await change(revived, { deleted: null }))[0]).toBe(200);
  expect((await outcome('POST', foreign, { body: row('elsewhere') }))[0]).toBe(201);
});
