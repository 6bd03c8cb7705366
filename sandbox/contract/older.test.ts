import { describe, expect, test } from 'vitest';
import { foreign, openSandbox, row, sibling, templates } from './ask.ts';

const { ask, outcome, create, names, session, reset } = openSandbox('2023');
const refusal = [
  403,
  'permission_denied',
  null,
  "You don't have edit permissions for this dashboard template.",
];

describe('7 the row of 2023', () => {
  test('7: has no newer fields, an author by number, and no organization scope', async () => {
    const { id } = await create('A', { created_by: 1 });
    const { json } = await ask('GET', templates + id);
    expect(Object.keys(json)).toEqual(
      'id template_name dashboard_description dashboard_filters tags tiles variables deleted created_at created_by image_url team_id scope'.split(
        ' ',
      ),
    );
    expect(json.created_by).toBe(1);
    expect(await outcome('POST', templates, { body: row('O', { scope: 'organization' }) })).toEqual(
      [400, 'invalid_choice', 'scope', '"organization" is not a valid choice.'],
    );
  });

  test('7: newer fields are unknown keys, and are ignored', async () => {
    const body = row('A', { is_featured: null, availability_contexts: 5 });
    expect((await ask('POST', templates, { body })).status).toBe(201);
  });

  test('7: the author is not set, but may be, by the number of somebody', async () => {
    const { id, created_by } = await create('A');
    expect(created_by).toBeNull();
    const set = (value: unknown) =>
      outcome('PATCH', templates + id, { body: { created_by: value } });
    expect((await set(2))[0]).toBe(200);
    expect((await ask('GET', templates + id)).json.created_by).toBe(2);
    expect((await set('1'))[0]).toBe(200);
    expect(await set({ id: 1 })).toEqual([
      400,
      'incorrect_type',
      'created_by',
      'Incorrect type. Expected pk value, received dict.',
    ]);
    expect((await set(true))[1]).toBe('incorrect_type');
    expect((await set(99))[1]).toBe('does_not_exist');
    expect((await set(null))[0]).toBe(200);
    expect((await ask('GET', templates + id)).json.created_by).toBeNull();
  });
});

describe('7 writing in 2023', () => {
  test('7: lets only staff write, cannot restore, ignores an empty search, and fails on a name twice', async () => {
    expect((await ask('POST', templates, { body: row('M'), key: 'phx_member' })).status).toBe(403);
    const { id } = await create('A');
    expect((await ask('POST', templates, { body: row('A') })).status).toBe(500);
    expect(await names('?search=')).toEqual(['A']);
    await ask('PATCH', templates + id, { body: { deleted: true } });
    expect((await ask('PATCH', templates + id, { body: { deleted: false } })).status).toBe(404);
  });

  test('7: who is not staff is refused on every unsafe method, and reads', async () => {
    const { id } = await create('A');
    for (const [method, path] of [
      ['POST', templates],
      ['PATCH', templates + id],
      ['PUT', templates + id],
      ['DELETE', templates + id],
    ] as const) {
      expect([method, ...(await outcome(method, path, { body: '{', key: 'phx_member' }))]).toEqual([
        method,
        ...refusal,
      ]);
    }
    expect(await names('', 'phx_member')).toEqual(['A']);
    expect((await ask('OPTIONS', templates, { key: 'phx_member' })).json.actions).toBeUndefined();
    expect((await ask('DELETE', templates + id)).status).toBe(405);
  });

  test('2.2: an archived row of 2023 is gone for good', async () => {
    const { id } = await create('A');
    await ask('PATCH', templates + id, { body: { deleted: true } });
    for (const method of ['GET', 'PATCH', 'PUT']) {
      const body = method === 'GET' ? {} : { body: { deleted: null } };
      expect([method, (await ask(method, templates + id, body)).status]).toEqual([method, 404]);
    }
    await create('A');
    expect(await names()).toEqual(['A']);
  });

  test('7: a name that is renamed into is a 500 too', async () => {
    await create('A');
    const { id } = await create('B');
    const body = { template_name: 'A' };
    expect((await ask('PATCH', templates + id, { body })).status).toBe(500);
  });

  test('7: the originals cannot be made private', async () => {
    await reset({ seed: 1 });
    const [{ id }] = (await ask('GET', templates)).json.results;
    expect(await outcome('PATCH', templates + id, { body: { scope: 'team' } })).toEqual([
      400,
      'invalid_input',
      null,
      'The original templates cannot be made private as they would be lost.',
    ]);
    expect((await ask('GET', templates + id)).json.scope).toBe('global');
  });

  test('7: there is no cap', async () => {
    for (let n = 0; n < 101; n += 1) await create(`T${n}`);
    expect((await ask('GET', templates)).json.count).toBe(101);
  });

  test('7: the address of copying is taken for that of a row', async () => {
    const headers = await session();
    const asked = { body: { source_template_id: 'x' }, key: null, headers };
    expect((await outcome('POST', `${sibling}copy_between_projects`, asked)).slice(0, 2)).toEqual([
      405,
      'method_not_allowed',
    ]);
    expect((await ask('GET', `${sibling}copy_between_projects`)).status).toBe(404);
  });

  test('7: Personal API Key is written large', async () => {
    expect((await outcome('GET', `${templates}json_schema`))[3]).toBe(
      'This action does not support Personal API Key access',
    );
  });

  test('1.6: a dashboard of a template’s name finds it in every project, and fails on unknown members', async () => {
    await create('elsewhere', {}, foreign);
    const dashboards = '/api/projects/1/dashboards/';
    const named = await ask('POST', dashboards, { body: { use_template: 'elsewhere' } });
    expect([named.status, named.json.tiles]).toMatchObject([201, [{ text: { body: 'x' } }]]);
    const template = row('D', { dashboard_description: '', dashboard_filters: {} });
    const made = async (more: object) =>
      (
        await ask('POST', `${dashboards}create_from_template_json`, {
          body: { template: { ...template, ...more } },
        })
      ).status;
    expect(await made({ tags: [], variables: [] })).toBe(201);
    expect(await made({ availability_contexts: [] })).toBe(500);
  });
});

describe('2 reading in 2023', () => {
  test('7: scope=team, is_featured and ordering are ignored; the order is that of making', async () => {
    await create('b');
    await create('a', { scope: 'global' });
    await create('flag', { scope: 'feature_flag' });
    for (const query of [
      '',
      '?scope=team',
      '?scope=organization',
      '?is_featured=true',
      '?ordering=template_name',
    ]) {
      expect([query, ...(await names(query))]).toEqual([query, 'b', 'a', 'flag']);
    }
    expect(await names('?scope=global')).toEqual(['a']);
    expect(await names('?scope=feature_flag')).toEqual(['flag']);
  });

  test('2.4: the search of 2023 takes whole words of the name or of the description, or a tag to the letter', async () => {
    await create('Zebra ponies');
    await create('Horse', { dashboard_description: 'a pony among zebras' });
    await create('Tagged', { tags: ['survey-results', 'Two words'] });
    // In the order of making: there is no rank.
    expect(await names('?search=pony')).toEqual(['Zebra ponies', 'Horse']);
    expect(await names('?search=PONIES')).toEqual(['Zebra ponies', 'Horse']);
    expect(await names('?search=po')).toEqual([]);
    expect(await names('?search=zebra+pony')).toEqual(['Zebra ponies', 'Horse']);
    expect(await names('?search=horse+pony')).toEqual([]);
    expect(await names('?search=survey-results')).toEqual(['Tagged']);
    expect(await names('?search=survey')).toEqual([]);
    expect(await names('?search=Two+words')).toEqual(['Tagged']);
    expect(await names('?search=two+words')).toEqual([]);
  });

  test('2.4: what is a 500 later is a search here, but for NUL', async () => {
    await create('A');
    expect(await names('?search=')).toEqual(['A']);
    for (const search of ['%20', '!', '%26%7C', "'", '()', '%5C', "'%20or%201=1%20--"]) {
      expect([search, ...(await names(`?search=${search}`))]).toEqual([search]);
    }
    expect((await ask('GET', `${templates}?search=%00`)).status).toBe(500);
  });

  test('2.1: the own project’s rows and the global ones, no sibling’s', async () => {
    await create('own');
    await create('sibling', {}, sibling);
    await create('global', { scope: 'global' }, foreign);
    await create('flag', { scope: 'feature_flag' }, foreign);
    expect(await names()).toEqual(['own', 'global']);
    expect(await names('?scope=feature_flag')).toEqual(['flag']);
  });
});
