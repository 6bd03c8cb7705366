import { checkJson } from '#lib/jsonText.ts';
import { expect, test } from 'vitest';
import { parsePage, parseTemplate, readAnswer } from './contract.ts';
import { failureOf } from './errors.ts';

const row = (text: string) => parseTemplate(checkJson(text));

test('a row of 2026 keeps its documents as the characters the server sent', () => {
  const tiles = '[{"name":"x","n":12345678901234567890,"f":1.0,"b":1,"1":2}]';
  const template = row(
    `{"id":"a","template_name":"A","created_by":{"id":7,"first_name":"Ada","last_name":"L","email":"a@x"},"tiles":${tiles},"dashboard_filters":{},"variables":null,"deleted":null,"is_featured":true,"non_portable_references":null,"from_the_future":{"x":1.0}}`,
  );
  expect(template.tiles).toBe(tiles);
  expect(template.variables).toBe('null');
  expect(template.created_by).toEqual({ id: 7, name: 'Ada L', email: 'a@x' });
  expect(template.deleted).toBe(false);
  expect(template.source).toContain('"from_the_future":{"x":1.0}');
});

test('a row of 2023 has an author by number and lacks what came later', () => {
  const template = row(
    '{"id":"a","template_name":null,"created_by":3,"tiles":[],"scope":"global"}',
  );
  expect(template.created_by).toEqual({ id: 3, name: null, email: null });
  expect(template.is_featured).toBeNull();
  expect(template.tags).toBeNull();
});

test('a list answer is its count and its rows', () => {
  const page = parsePage(
    '{"count":2,"next":null,"previous":null,"results":[{"id":"a"},{"id":"b"}]}',
  );
  expect(page.count).toBe(2);
  expect(page.templates.map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each([
  ['', 'broken-answer'],
  ['<html>', 'broken-answer'],
  ['{"count":1,"results":[{"id":"a"}', 'broken-answer'],
  ['{"results":[]}', 'not-posthog'],
  ['{"count":1,"results":{}}', 'not-posthog'],
  ['{"count":1,"results":[{"id":5}]}', 'not-posthog'],
  ['{"count":1,"results":[{"id":"a","tags":"x"}]}', 'not-posthog'],
  // Whole, and something else.
  ['[]', 'not-posthog'],
  ['null', 'not-posthog'],
])('the answer %j is no list, and says so', (answer, kind) => {
  const read = () => readAnswer('list of templates', answer, parsePage);
  expect(read).toThrow(/list of templates could not be read/);
  expect(read).toThrow(expect.toSatisfy((error: unknown) => failureOf(error)?.kind === kind));
});
