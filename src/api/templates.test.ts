import { jsonText } from '#lib/jsonText.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { failureOf } from './errors.ts';
import { createTemplate, patchTemplate, retrieveTemplate } from './templates.ts';

const connection = {
  id: 'templates',
  name: 'x',
  host: 'https://posthog.test',
  credential: { kind: 'key', key: 'phx_x' },
} as const;
const row = { id: 'a', scope: 'team', team_id: 1 } as const;

const answerWith = (value: object) =>
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(value)));
const kindOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'taken',
    (error: unknown) => failureOf(error)?.kind,
  );

afterEach(() => vi.unstubAllGlobals());

test('another row than was asked for is no answer, whatever the case of its id', async () => {
  answerWith({ id: 'b' });
  expect(await kindOf(retrieveTemplate(connection, 1, 'a', row))).toBe('not-posthog');
  expect(await kindOf(patchTemplate(connection, 1, row, jsonText({ tags: [] })))).toBe(
    'not-posthog',
  );
  answerWith({ id: 'A' });
  expect(await kindOf(retrieveTemplate(connection, 1, 'a', row))).toBe('taken');
});

test.each([
  [{ template_name: 'Mine', tiles: [1] }, 'taken'],
  [{ template_name: 'Another', tiles: [1] }, 'not-posthog'],
  [{ template_name: 'Mine', tiles: [1, 2] }, 'not-posthog'],
  [{ template_name: 'Mine', tiles: null }, 'not-posthog'],
])('a create of “ Mine ” with one tile that is answered with %j is %s', async (made, kind) => {
  answerWith({ id: 'a', ...made });
  const body = jsonText({ template_name: ' Mine ', tiles: [{}] });
  expect(await kindOf(createTemplate(connection, 1, body))).toBe(kind);
});

test('one without a name, and tiles that are no list, are taken as they are', async () => {
  answerWith({ id: 'a', template_name: null, tiles: { odd: 1 } });
  const body = jsonText({ tiles: { odd: 1 } });
  expect(await kindOf(createTemplate(connection, 1, body))).toBe('taken');
});
