import { describe, expect, test } from 'vitest';
import { openSandbox, row, templates, tile } from './ask.ts';

const { ask, outcome, create, names } = openSandbox();

describe('3.5 fields', () => {
  test.each<[object, string, string | null, string]>([
    [
      { template_name: 'x'.repeat(401) },
      'max_length',
      'template_name',
      'Ensure this field has no more than 400 characters.',
    ],
    [
      { dashboard_description: 'x'.repeat(401) },
      'max_length',
      'dashboard_description',
      'Ensure this field has no more than 400 characters.',
    ],
    [
      { image_url: 'x'.repeat(8202) },
      'max_length',
      'image_url',
      'Ensure this field has no more than 8201 characters.',
    ],
    [
      { tags: ['ok', 'x'.repeat(256)] },
      'max_length',
      'tags__1',
      'Ensure this field has no more than 255 characters.',
    ],
    [
      { availability_contexts: ['x'.repeat(256)] },
      'max_length',
      'availability_contexts__0',
      'Ensure this field has no more than 255 characters.',
    ],
    [{ template_name: true }, 'invalid_input', 'template_name', 'Not a valid string.'],
    [{ template_name: {} }, 'invalid_input', 'template_name', 'Not a valid string.'],
    [{ image_url: ['x'] }, 'invalid_input', 'image_url', 'Not a valid string.'],
    [{ tags: [true] }, 'invalid_input', 'tags__0', 'Not a valid string.'],
    [
      { template_name: 'a\0b' },
      'null_characters_not_allowed',
      'template_name',
      'Null characters are not allowed.',
    ],
    [
      { tags: ['a\0b'] },
      'null_characters_not_allowed',
      'tags__0',
      'Null characters are not allowed.',
    ],
    [
      { template_name: 'a\ud83d' },
      'surrogate_characters_not_allowed',
      'template_name',
      'Surrogate characters are not allowed: U+D83D.',
    ],
    [{ tags: 'x' }, 'not_a_list', 'tags', 'Expected a list of items but got type "str".'],
    [{ tags: {} }, 'not_a_list', 'tags', 'Expected a list of items but got type "dict".'],
    [{ tags: 1 }, 'not_a_list', 'tags', 'Expected a list of items but got type "int".'],
    [{ tags: [''] }, 'blank', 'tags__0', 'This field may not be blank.'],
    [{ tags: ['  '] }, 'blank', 'tags__0', 'This field may not be blank.'],
    [{ tags: ['ok', null] }, 'null', 'tags__1', 'This field may not be null.'],
    [{ scope: 'foo' }, 'invalid_choice', 'scope', '"foo" is not a valid choice.'],
    [{ scope: 'Team' }, 'invalid_choice', 'scope', '"Team" is not a valid choice.'],
    [{ scope: true }, 'invalid_choice', 'scope', '"True" is not a valid choice.'],
    [{ deleted: 'perhaps' }, 'invalid_input', 'deleted', 'Must be a valid boolean.'],
    [{ deleted: [] }, 'invalid_input', 'deleted', 'Must be a valid boolean.'],
    [{ is_featured: 2 }, 'invalid_input', 'is_featured', 'Must be a valid boolean.'],
    [{ is_featured: '' }, 'invalid_input', 'is_featured', 'Must be a valid boolean.'],
    [{ is_featured: null }, 'null', 'is_featured', 'This field may not be null.'],
    ...[[], null, {}, '', 0, false].map((tiles): [object, string, null, string] => [
      { tiles },
      'invalid_input',
      null,
      'You need to provide tiles for the template.',
    ]),
  ])('3.5: %j is refused with %s at %s', async (more, code, attr, detail) => {
    const { status, json } = await ask('POST', templates, { body: row('X', more) });
    expect([status, json]).toEqual([400, { type: 'validation_error', code, detail, attr }]);
    expect(await names()).toEqual([]);
  });

  test('3.5: a create without tiles is a 500', async () => {
    const { status, json } = await ask('POST', templates, { body: { template_name: 'X' } });
    expect([status, json]).toEqual([
      500,
      { type: 'server_error', code: 'error', detail: 'A server error occurred.', attr: null },
    ]);
  });

  test('3.1: only the first fault is told, in the order of the row, and nothing of the rest is kept', async () => {
    const { id } = await create('A');
    const bad = {
      is_featured: null,
      scope: 'foo',
      tags: [''],
      deleted: 'x',
      dashboard_description: 'kept',
    };
    expect((await outcome('PATCH', templates + id, { body: bad }))[2]).toBe('tags__0');
    expect((await outcome('PATCH', templates + id, { body: { ...bad, tags: [] } }))[2]).toBe(
      'deleted',
    );
    expect((await ask('GET', templates + id)).json.dashboard_description).toBeNull();
  });
});

describe('3.5 the order within one write', () => {
  const member = 'phx_member';

  test('3.5: fields, then keys, then scope and featured, then the organization’s name, tiles, the cap, the name', async () => {
    await create('O', { scope: 'organization' });
    const faults: [object, string, string | null][] = [
      [{ tags: 'x' }, 'not_a_list', 'tags'],
      [{ image_url: null }, 'invalid_input', 'image_url'],
      [{ scope: 'global' }, 'invalid_input', 'scope'],
      [{ is_featured: true }, 'invalid_input', 'is_featured'],
      [{ template_name: 'O', scope: 'organization' }, 'unique_org_template_name', 'template_name'],
      [{ tiles: [] }, 'invalid_input', null],
    ];
    for (const [index, [, code, attr]] of faults.entries()) {
      // All the faults from this one on; of equal fields the earlier fault counts.
      const body = Object.assign(
        {},
        row('O'),
        ...faults
          .slice(index)
          .map(([fault]) => fault)
          .reverse(),
      );
      expect(await outcome('POST', templates, { body, key: member })).toEqual([
        400,
        code,
        attr,
        expect.any(String),
      ]);
    }
  });

  test('3.5: of the keys that members may not set the first by alphabet is told', async () => {
    const body = row('X', { image_url: 'x', github_url: 'x', availability_contexts: [] });
    expect(await outcome('POST', templates, { body, key: member })).toEqual([
      400,
      'invalid_input',
      'availability_contexts',
      'You cannot set this field when creating a project template.',
    ]);
    const { id } = await create('A');
    const change = { zebra: 1, tiles: [tile], template_name: 'B' };
    expect(await outcome('PATCH', templates + id, { body: change, key: member })).toEqual([
      400,
      'invalid_input',
      'tiles',
      'Only name, description, tags, scope, and delete can be changed for project templates.',
    ]);
  });
});
