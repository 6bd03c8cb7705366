import { summarizeTile } from '#template/tiles.ts';
import { expect, test } from 'vitest';
import { filterTiles, rowSize, typedRow } from './outlineRows.ts';

const users = summarizeTile(
  { type: 'INSIGHT', name: 'Users', color: 'blue', layouts: { sm: { x: 0, y: 0, w: 6, h: 5 } } },
  0,
);
const text = summarizeTile({ type: 'TEXT', body: '\n## Hello\nyou' }, 1);
const odd = summarizeTile({ type: 'MAP' }, 2);

test('a row says the size that its tile has, not the one that PostHog gives it', () => {
  expect([users, text].map(rowSize)).toEqual(['6 × 5', null]);
});

test.each([
  ['', [0, 1, 2]],
  ['us', [0]],
  ['blue users', [0]],
  ['blue text', []],
  ['sign_up', [1]],
  ['map', [2]],
])('%j finds %j', (query, expected) => {
  expect(filterTiles([users, text, odd], new Map([[1, ['SIGN_UP']]]), query)).toEqual(expected);
});

test.each([
  [0, 'u', 2],
  [2, 'u', 0],
  [2, 'uu', 0],
  [0, 'us', 0],
  [0, 'uk', 2],
  [0, 'x', null],
])('from row %d on, %j leads to %j', (from, typed, expected) => {
  expect(typedRow(['Users', 'Growth', 'UK users'], from, typed)).toBe(expected);
});
