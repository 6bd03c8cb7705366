import { describe, expect, test } from 'vitest';
import { openSandbox, row, templates } from './ask.ts';

const { ask, create, names } = openSandbox();

describe('8.39 where PostHog fails instead of refusing', () => {
  test.each([
    '"\\u0000"',
    '{"\\u0000":1}',
    '"\\ud800"',
    '"\\udc00"',
    '"\\udc00\\ud800"',
    '{"deep":["\\uD83D x"]}',
    '['.repeat(1000) + ']'.repeat(1000),
    '['.repeat(20_000) + ']'.repeat(20_000),
  ])('8.39: %.30s in a JSON field is a 500, and nothing is kept', async (value) => {
    for (const name of ['tiles', 'variables', 'dashboard_filters']) {
      const body = `{"template_name":"X","tiles":[1],"${name}":[${value}]}`;
      expect((await ask('POST', templates, { body })).status).toBe(500);
      const form = new URLSearchParams({ template_name: 'X', tiles: '[1]', [name]: `[${value}]` });
      expect((await ask('POST', templates, { body: form })).status).toBe(500);
    }
    expect(await names()).toEqual([]);
  });

  test('8.39: a pair of surrogates and an escaped backslash are no such thing', async () => {
    const tiles = '["\\ud83d\\udc0e", "\\\\u0000", "\\\\ud800"]';
    const { status, json } = await ask('POST', templates, {
      body: `{"template_name":"X","tiles":${tiles}}`,
    });
    expect([status, json.tiles]).toEqual([201, ['🐎', '\\u0000', '\\ud800']]);
  });

  test('1.3: what is nested a few hundred levels deep is kept', async () => {
    const tiles = JSON.parse('['.repeat(500) + ']'.repeat(500));
    const { id } = await create('Deep', { tiles });
    expect((await ask('GET', templates + id)).json.tiles).toEqual(tiles);
  });

  test('1.3: names that JavaScript knows are data like any other', async () => {
    const body =
      '{"template_name":"P","tiles":[{"__proto__":{"a":1},"constructor":2}],"__proto__":{"tags":["x"]}}';
    const { text, json } = await ask('POST', templates, { body });
    expect(text).toContain('"__proto__"');
    expect(json.tags).toBeNull();
    expect(
      (await ask('POST', templates, { body: row('Q', { constructor: 1, toString: 2 }) })).status,
    ).toBe(201);
  });
});
