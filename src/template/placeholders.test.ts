import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeId, placeholdersIn, wholeId } from './placeholders.ts';

const found = (tiles: unknown) =>
  placeholdersIn(tiles).map(({ id, whole, path }) => [id, whole, path.join('/')]);

test('finds whole strings and those inside longer text, in values only', () => {
  const tiles = [
    { query: { series: ['{SIGN_UP}', { event: '{SIGN_IN}' }] }, '{KEY}': 1 },
    { name: 'From {A} to {B}', body: '{}', other: 'no {braces' },
  ];
  expect(found(tiles)).toEqual([
    ['SIGN_UP', true, 'tiles/0/query/series/0'],
    ['SIGN_IN', true, 'tiles/0/query/series/1/event'],
    ['A', false, 'tiles/1/name'],
    ['B', false, 'tiles/1/name'],
    ['', true, 'tiles/1/body'],
  ]);
});

test('text that begins and ends with a brace but holds two is no whole placeholder', () => {
  expect(found([{ body: '{A} or {B}' }])).toEqual([
    ['A', false, 'tiles/0/body'],
    ['B', false, 'tiles/0/body'],
  ]);
});

test('knows SQL, where braces are PostHog’s own', () => {
  const tiles = [{ query: { kind: 'HogQLQuery', query: 'select {filters}' } }];
  expect(placeholdersIn(tiles)).toMatchObject([{ id: 'filters', whole: false, inSql: true }]);
});

test('what is put between braces is found again, wherever it stands', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_ .-]+$/);
  fc.assert(
    fc.property(fc.jsonValue(), id, fc.string({ maxLength: 3 }), (around, name, text) => {
      fc.pre(!/[{}]/.test(text) && !JSON.stringify(around).includes('{'));
      const tiles = [around, { deep: [[`{${name}}`]] }, `${text}{${name}}.`];
      expect(found(tiles)).toEqual([
        [name, true, 'tiles/1/deep/0/0'],
        [name, false, 'tiles/2'],
      ]);
    }),
  );
});

test('a whole placeholder is what PostHog takes for one', () => {
  expect(wholeId('{A}')).toBe('A');
  expect(wholeId('{ A }')).toBe(' A ');
  expect(wholeId(' {A}')).toBeNull();
  expect(wholeId('{')).toBeNull();
});

test('JSON and sentences between braces are no ids', () => {
  expect(['SIGN_UP', 'signUp', 'événement', 'a.b'].every(looksLikeId)).toBe(true);
  expect(['', '"a": 1', 'a sentence', 'a,b'].some(looksLikeId)).toBe(false);
});
