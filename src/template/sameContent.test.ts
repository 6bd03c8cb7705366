import { checkJson } from '#lib/jsonText.ts';
import { expect, test } from 'vitest';
import { draftOf } from './fields.ts';
import { isSaved, sameContent } from './sameContent.ts';
import { testTemplate } from './testTemplate.ts';

const row = (tiles: string, more = {}) =>
  testTemplate({ tiles: checkJson(tiles), source: checkJson(tiles), ...more });
const sent = row('[{"type":"TEXT","n":12345678901234567890,"f":1.0}]');
const stored = row('[{"f": 1.0, "n": 12345678901234567890, "type": "TEXT"}]');

test('a row says the same though its server has put the keys in another order', () => {
  expect(sameContent(sent, stored)).toBe(true);
  expect(sameContent(sent, row('[{"type":"TEXT","n":12345678901234567891,"f":1.0}]'))).toBe(false);
  expect(sameContent(sent, row(stored.tiles, { template_name: 'Another' }))).toBe(false);
});

test('a draft is saved where the row says all of it, and not while a part is no JSON', () => {
  const draft = draftOf(sent);
  expect(isSaved(stored, draft)).toBe(true);
  expect(isSaved({ ...stored, tags: ['new'] }, draft)).toBe(false);
  expect(isSaved(row('[]'), draft)).toBe(false);
  expect(isSaved(stored, { ...draft, parts: { ...draft.parts, variables: '[' } })).toBe(false);
});
