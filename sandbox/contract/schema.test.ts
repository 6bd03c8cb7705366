import { expect, test } from 'vitest';
import { openSandbox, templates } from './ask.ts';

const { ask, session } = openSandbox();

test('5: a session reads the schema, which may be two minutes old', async () => {
  const { status, json, headers } = await ask('GET', `${templates}json_schema`, {
    key: null,
    headers: await session(),
  });
  expect([status, headers.get('Cache-Control')]).toEqual([200, 'max-age=120']);
  expect(json.required).toEqual([
    'template_name',
    'dashboard_description',
    'dashboard_filters',
    'tiles',
  ]);
});
