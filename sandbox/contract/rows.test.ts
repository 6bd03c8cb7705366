import { describe, expect, test } from 'vitest';
import { openSandbox, row, templates } from './ask.ts';

const { ask, create, names, session, reset } = openSandbox();

describe('1.3 the row', () => {
  test('1.3: numbers, key order within jsonb and unknown keys come back as they were', async () => {
    const tiles = '[{"n": 12345678901234567890, "f": 1.0, "unknown": {"x": 1e2}}]';
    const answer = await ask('POST', templates, { body: `{"template_name":"N","tiles":${tiles}}` });
    expect(answer.text).toContain('12345678901234567890');
    expect(answer.text).toContain('1.0');
    expect(answer.json.tiles[0].unknown).toEqual({ x: 100 });
  });

  test('1.3: has the fields of V8 in their order, references only on a retrieve', async () => {
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
    const listed = (await ask('GET', templates)).json.results[0];
    const changed = (await ask('PATCH', templates + made.json.id, { body: {} })).json;
    expect([listed.non_portable_references, changed.non_portable_references]).toEqual([null, null]);
  });

  test('1.3: what is not sent has its default, and the caller is the author', async () => {
    expect(await create('D')).toMatchObject({
      dashboard_description: null,
      dashboard_filters: null,
      tags: null,
      variables: null,
      deleted: null,
      image_url: null,
      team_id: 1,
      scope: 'team',
      availability_contexts: null,
      is_featured: false,
      created_by: { id: 1, email: 'staff@sandbox.test' },
    });
    expect(Object.keys((await create('E')).created_by)).toEqual(
      'id uuid distinct_id first_name last_name email is_email_verified hedgehog_config role_at_organization'.split(
        ' ',
      ),
    );
  });

  test('1.3: what the server sets cannot be sent, and unknown keys are ignored', async () => {
    const sent = {
      id: '00000000-0000-4000-8000-000000000000',
      team_id: 3,
      created_at: '2020-01-01T00:00:00Z',
      created_by: { id: 2 },
      non_portable_references: { actions: 9 },
      github_url: 'https://github.com/',
      nonsense: 1,
    };
    const made = await create('S', sent);
    expect(made.id).not.toBe(sent.id);
    expect(made.team_id).toBe(1);
    expect(made.created_at).not.toContain('2020');
    expect(made.created_by.id).toBe(1);
    const { status, json } = await ask('PATCH', templates + made.id, { body: sent });
    expect([status, json]).toEqual([200, made]);
    expect(Object.keys(json)).not.toContain('github_url');
  });

  test('1.3: texts are trimmed, may be empty or null, and a number becomes text', async () => {
    const { id } = await create(' \t A \n', { dashboard_description: '' });
    const named = async (raw: string) =>
      (await ask('PATCH', templates + id, { body: `{"template_name":${raw}}` })).json.template_name;
    expect((await ask('GET', templates + id)).json).toMatchObject({
      template_name: 'A',
      dashboard_description: '',
    });
    expect(await named('null')).toBeNull();
    expect(await named('""')).toBe('');
    expect(await named('"   "')).toBe('');
    expect(await named('5')).toBe('5');
    expect(await named('1.50')).toBe('1.5');
    expect(await named('1.0')).toBe('1.0');
    expect(await named('12345678901234567890')).toBe('12345678901234567890');
  });

  test('1.3: the longest texts fit, counted in code points', async () => {
    const longest = {
      dashboard_description: '🐎'.repeat(400),
      image_url: 'x'.repeat(8201),
      tags: ['é'.repeat(255)],
      availability_contexts: ['c'.repeat(255)],
    };
    expect(await create('🐎'.repeat(400), longest)).toMatchObject(longest);
  });

  test('1.3: tags keep an empty list, are trimmed, and are as many as one likes', async () => {
    expect(await create('A', { tags: [] })).toMatchObject({ tags: [] });
    expect(await create('B', { tags: [' x ', 5, 'x', '"', '{a,b}', '\\'] })).toMatchObject({
      tags: ['x', '5', 'x', '"', '{a,b}', '\\'],
    });
  });

  test.each(['a string', { key: 1 }, [1], 5, true])(
    '1.3: tiles may be %j: only their truth is checked',
    async (tiles) => {
      expect(await create('A', { tiles, variables: 'any', dashboard_filters: [0] })).toMatchObject({
        tiles,
        variables: 'any',
        dashboard_filters: [0],
      });
    },
  );

  test('1.3: a change may empty the tiles', async () => {
    const { id } = await create('A');
    for (const tiles of [null, [], {}, '']) {
      const { status, json } = await ask('PATCH', templates + id, { body: { tiles } });
      expect([status, json.tiles]).toEqual([200, tiles]);
    }
  });

  test('1.3: a new row with no scope, null or nothing in it is the project’s; staff may store both later', async () => {
    expect((await create('A', { scope: null })).scope).toBe('team');
    const { id, scope } = await create('B', { scope: '' });
    expect(scope).toBe('team');
    for (const odd of ['', null]) {
      const { status, json } = await ask('PATCH', templates + id, { body: { scope: odd } });
      expect([status, json.scope]).toEqual([200, odd]);
    }
  });

  test.each([
    [true, true],
    ['True', true],
    ['on', true],
    [1, true],
    ['0', false],
    ['n', false],
    ['', null],
    ['null', null],
    [null, null],
  ])('1.3: deleted %j is %j', async (deleted, stored) => {
    expect(await create('A', { deleted })).toMatchObject({ deleted: stored });
    expect(await names()).toEqual(stored === true ? [] : ['A']);
  });

  test('1.3: the moment of creation has microseconds, and no fraction where that is zero', async () => {
    await reset({ seed: 1 });
    const { results } = (await ask('GET', templates)).json;
    expect(results[0].created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z$/);
    expect([results[0].team_id, results[0].created_by]).toEqual([null, null]);
  });
});

describe('1.3 and 6.3 non_portable_references', () => {
  test('6.3: counts what queries refer to, wherever it stands in them, and nothing of legacy filters', async () => {
    const series = [
      { kind: 'ActionsNode', id: 4 },
      {
        kind: 'GroupNode',
        nodes: [
          { kind: 'ActionsNode', id: 5 },
          { kind: 'ActionsNode', id: 4 },
        ],
      },
      { kind: 'DataWarehouseNode', table_name: 'stripe' },
    ];
    const properties = [{ type: 'cohort', key: 'id', value: 7 }];
    const tiles = [
      { type: 'INSIGHT', query: { source: { series, properties } } },
      { type: 'INSIGHT', query: { series: [{ kind: 'DataWarehouseNode', table_name: 'bills' }] } },
      { type: 'INSIGHT', filters: { actions: [{ id: 9 }], x: { kind: 'ActionsNode', id: 8 } } },
      { type: 'TEXT', body: '{"kind":"ActionsNode"}' },
    ];
    const { id } = await create('R', { tiles });
    expect((await ask('GET', templates + id)).json.non_portable_references).toEqual({
      actions: 2,
      cohorts: 1,
      warehouse_tables: ['bills', 'stripe'],
    });
  });

  test('6.3: tiles of any shape refer to nothing', async () => {
    const headers = await session();
    for (const tiles of ['text', { a: 1 }, [null, 1, 'x', [], { query: null }]]) {
      const { id } = await create(JSON.stringify(tiles), { tiles });
      const { json } = await ask('GET', templates + id, { key: null, headers });
      expect(json.non_portable_references).toEqual({
        actions: 0,
        cohorts: 0,
        warehouse_tables: [],
      });
    }
  });
});
