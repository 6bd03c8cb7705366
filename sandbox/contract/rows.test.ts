import { describe, expect, test } from 'vitest';
import { openSandbox, row, templates } from './ask.ts';

const { ask, names } = openSandbox();

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
});

describe('3.5 errors', () => {
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
});
