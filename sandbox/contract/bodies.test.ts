import { expect, test } from 'vitest';
import { openSandbox, templates } from './ask.ts';

const { ask } = openSandbox();

test('3.5: bodies that are no object', async () => {
  const of = async (body: string, type = 'application/json') => {
    const { status, json } = await ask('POST', templates, {
      body,
      headers: { 'Content-Type': type },
    });
    return [status, json.code];
  };
  expect(await of('{"a":')).toEqual([400, 'parse_error']);
  expect(await of('[]')).toEqual([400, 'invalid_input']);
  expect(await of('null')).toEqual([400, 'null']);
  expect(await of('x', 'text/plain')).toEqual([415, 'unsupported_media_type']);
});

test('8.2 and 8.39: PostHog fails where it should refuse', async () => {
  expect((await ask('POST', templates, { body: { template_name: 'X' } })).status).toBe(500);
  const nul = '{"template_name":"X","tiles":[{"a":"\\u0000"}]}';
  expect((await ask('POST', templates, { body: nul })).status).toBe(500);
});
