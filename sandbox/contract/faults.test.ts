import { expect, test } from 'vitest';
import { openSandbox, row, templates } from './ask.ts';

const { ask, create } = openSandbox();

const play = (...faults: object[]) =>
  ask('POST', '/sandbox/faults', { body: faults.map((fault) => ({ times: 1, ...fault })) });
const stored = async (): Promise<{ template_name: string; deleted: boolean | null }[]> =>
  (await ask('GET', '/sandbox/rows')).json;
const post = (name = 'A') => ask('POST', templates, { body: row(name) });

test('0: a request carried out twice is answered as the second was', async () => {
  await play({ method: 'POST', kind: 'twice' });
  expect((await post()).json).toMatchObject({ code: 'unique_template_name_per_team' });
  expect(await stored()).toHaveLength(1);
});

test.each([
  ['drop', 0],
  ['lost', 1],
] as const)('0: of %s no answer comes, and %i rows are made', async (kind, rows) => {
  await play({ method: 'POST', kind });
  await expect(post()).rejects.toThrow('dropped');
  expect(await stored()).toHaveLength(rows);
});

test('0: an answer is cut short, or padded, after the request was carried out', async () => {
  await play({ kind: 'truncate' }, { kind: 'pad', megabytes: 2 });
  const cut = await ask('GET', templates).catch((error: unknown) => String(error));
  expect(cut).toContain('JSON');
  const padded = await ask('GET', templates);
  expect(padded.text.length).toBeGreaterThan(2_000_000);
  expect(padded.json).toEqual((await ask('GET', templates)).json);
});

test('0: a request is carried out late, or at once and answered late', async () => {
  await play({ method: 'POST', kind: 'delay', ms: 300 });
  const delayed = post('delayed');
  expect(await stored()).toEqual([]);
  expect((await delayed).status).toBe(201);
  await play({ method: 'POST', kind: 'late', ms: 300 });
  const late = post('late');
  await expect.poll(async () => (await stored()).length).toBe(2);
  expect((await late).status).toBe(201);
});

test.each([
  [403, { detail: 'You do not have permission to perform this action.' }],
  [404, { code: 'not_found', detail: 'Not found.' }],
  [409, { code: 'conflict' }],
  [502, { code: 'error' }],
])('0: a %i is in PostHog’s own words', async (status, json) => {
  await play({ kind: 'status', status });
  expect(await ask('GET', templates)).toMatchObject({ status, json });
});

test('0: what answers in PostHog’s place may come before or after it did its work', async () => {
  await play({ method: 'POST', kind: 'html' }, { method: 'POST', kind: 'html', carriedOut: true });
  expect((await post('A')).text).toContain('<!doctype html>');
  expect(await stored()).toEqual([]);
  await post('B');
  expect(await stored()).toMatchObject([{ template_name: 'B' }]);
  await play({ kind: 'body', body: '{"type":7}' });
  expect(await ask('GET', `${templates}json_schema`)).toMatchObject({
    status: 200,
    json: { type: 7 },
  });
});

test('0: all rows are seen, archived ones too', async () => {
  const { id } = await create('Gone');
  await ask('PATCH', templates + id, { body: { deleted: true } });
  expect(await stored()).toMatchObject([{ template_name: 'Gone', deleted: true }]);
});
