import { describe, expect, test } from 'vitest';
import { openSandbox, templates } from './ask.ts';

const { ask, outcome, create, names } = openSandbox();

const fields = (pairs: [string, string][], form: FormData | URLSearchParams) => {
  for (const [name, value] of pairs) form.append(name, value);
  return form;
};

describe.each([
  ['multipart/form-data', () => new FormData()],
  ['application/x-www-form-urlencoded', () => new URLSearchParams()],
])('1.4 %s', (_type, empty) => {
  const send = (method: string, path: string, pairs: [string, string][], key = 'phx_staff') =>
    ask(method, path, { body: fields(pairs, empty()), key });

  test('1.4: JSON fields hold JSON text, tags repeat, and an absent deleted is false', async () => {
    const { status, json } = await send('POST', templates, [
      ['template_name', ' Form '],
      ['dashboard_description', ''],
      ['tiles', '[{"n": 12345678901234567890}]'],
      ['variables', 'null'],
      ['dashboard_filters', '{}'],
      ['tags', 'a'],
      ['tags', 'b'],
      ['scope', ''],
      ['is_featured', ''],
    ]);
    expect(status).toBe(201);
    expect(json).toMatchObject({
      template_name: 'Form',
      dashboard_description: '',
      variables: null,
      dashboard_filters: {},
      tags: ['a', 'b'],
      deleted: false,
      scope: 'team',
      is_featured: false,
    });
    expect((await ask('GET', templates)).text).toContain('12345678901234567890');
  });

  test('1.4: what is no JSON is refused, in the order of the row', async () => {
    for (const value of ['', '{', 'text']) {
      const { status, json } = await send('POST', templates, [
        ['variables', value],
        ['tiles', '[1]'],
      ]);
      expect([status, json]).toEqual([
        400,
        {
          type: 'validation_error',
          code: 'invalid_input',
          detail: 'Value must be valid JSON.',
          attr: 'variables',
        },
      ]);
    }
    const both = await send('POST', templates, [
      ['tiles', '{'],
      ['template_name', 'x'.repeat(401)],
    ]);
    expect(both.json.attr).toBe('template_name');
    expect(await names()).toEqual([]);
  });

  test('1.4: a change leaves what the form lacks, also deleted', async () => {
    const { id } = await create('A', { tags: ['kept'] });
    await send('PATCH', templates + id, [['deleted', 'true']]);
    const { status, json } = await send(
      'PATCH',
      templates + id,
      [['template_name', 'B']],
      'phx_member',
    );
    expect(status).toBe(200);
    expect(json).toMatchObject({ template_name: 'B', tags: ['kept'], deleted: true });
    const emptied = await send('PATCH', templates + id, [['deleted', '']]);
    expect(emptied.json.deleted).toBeNull();
  });

  test('1.4: a missing field of a form is missing', async () => {
    expect((await send('POST', templates, [['template_name', 'A']])).status).toBe(500);
    expect((await send('POST', templates, [['tiles', '[]']])).json.detail).toBe(
      'You need to provide tiles for the template.',
    );
  });

  test('4.1: a key may stand in a form', async () => {
    const body = fields(
      [
        ['template_name', 'A'],
        ['tiles', '[1]'],
        ['personal_api_key', 'phx_staff'],
      ],
      empty(),
    );
    expect((await ask('POST', templates, { body, key: null })).status).toBe(201);
  });
});

describe('3.5 bodies', () => {
  const sent = (body: unknown, type = 'application/json') =>
    outcome('POST', templates, { body, headers: { 'Content-Type': type } });

  test.each([
    ['[]', 'invalid_input', 'Invalid data. Expected a dictionary, but got list.'],
    ['"text"', 'invalid_input', 'Invalid data. Expected a dictionary, but got str.'],
    ['5', 'invalid_input', 'Invalid data. Expected a dictionary, but got int.'],
    ['1.5', 'invalid_input', 'Invalid data. Expected a dictionary, but got float.'],
    ['true', 'invalid_input', 'Invalid data. Expected a dictionary, but got bool.'],
    ['null', 'null', 'No data provided'],
  ])('3.5: the body %s', async (body, code, detail) => {
    expect(await sent(body)).toEqual([400, code, null, detail]);
  });

  test.each([
    '{"a":',
    '{"a":1,}',
    "{'a':1}",
    '{"a":NaN}',
    '{"a":"\u0001"}',
    '{} {}',
    'undefined',
    '\ufeff{"template_name":"X","tiles":[1]}',
    Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
  ])('3.5: %j is no JSON', async (body) => {
    const { status, json } = await ask('POST', templates, { body });
    expect([status, json.type, json.code, json.attr]).toEqual([
      400,
      'invalid_request',
      'parse_error',
      null,
    ]);
    expect(json.detail).toMatch(/^JSON parse error - /);
    expect(await names()).toEqual([]);
  });

  test('3.5: a form without its boundary is malformed', async () => {
    expect((await sent('x', 'multipart/form-data')).slice(0, 2)).toEqual([400, 'parse_error']);
  });

  test('3.5: other media types are refused by their own name', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/vnd.api+json']) {
      expect(await sent('{}', type)).toEqual([
        415,
        'unsupported_media_type',
        null,
        `Unsupported media type "${type}" in request.`,
      ]);
    }
  });

  test('3.5: of a key that is there twice the last counts', async () => {
    await ask('POST', templates, { body: '{"template_name":"A","tiles":[1],"template_name":"B"}' });
    expect(await names()).toEqual(['B']);
  });

  test('1.4: 20 MiB are taken, a byte more is refused outside the shape of errors', async () => {
    const most = 20 * 1024 * 1024;
    const text = (size: number) => {
      const [start, end] = ['{"template_name":"big","tiles":[{"body":"', '"}]}'];
      return start + 'x'.repeat(size - start.length - end.length) + end;
    };
    const over = await ask('POST', templates, {
      body: text(most + 1),
      headers: { Origin: 'https://x.example' },
    });
    expect([over.status, over.json]).toEqual([400, null]);
    expect(over.headers.get('Content-Type')).toContain('text/html');
    expect(over.headers.get('Access-Control-Allow-Origin')).toBe('https://x.example');
    expect(await names()).toEqual([]);
    expect((await ask('POST', templates, { body: text(most + 1), key: 'phx_wrong' })).status).toBe(
      401,
    );
    expect((await ask('POST', templates, { body: text(most) })).status).toBe(201);
    expect(await names('?limit=1')).toEqual(['big']);
  });
});
