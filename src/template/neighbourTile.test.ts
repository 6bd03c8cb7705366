import { expect, test } from 'vitest';
import { neighbourTile } from './neighbourTile.ts';

/*
 * 0 0 1 2
 * 0 0 3 3
 * 4 4 4 4
 */
const boxes = [
  { x: 0, y: 0, w: 6, h: 4 },
  { x: 6, y: 0, w: 3, h: 2 },
  { x: 9, y: 0, w: 3, h: 2 },
  { x: 6, y: 2, w: 6, h: 2 },
  { x: 0, y: 4, w: 12, h: 3 },
];

test.each([
  [0, 'right', 1],
  [1, 'right', 2],
  [2, 'right', 3],
  [3, 'left', 0],
  [4, 'left', 3],
  [0, 'left', null],
  [4, 'right', null],
  [0, 'down', 4],
  [1, 'down', 3],
  [2, 'down', 3],
  [3, 'up', 1],
  [4, 'up', 0],
  [0, 'up', null],
  [4, 'down', null],
  [7, 'up', null],
] as const)('from tile %d %s leads to %j', (from, direction, to) => {
  expect(neighbourTile(boxes, from, direction)).toBe(to);
});

test('what lies aside is only chosen where nothing is straight ahead', () => {
  const stairs = [
    { x: 0, y: 0, w: 3, h: 2 },
    { x: 6, y: 2, w: 3, h: 2 },
    { x: 0, y: 9, w: 3, h: 2 },
  ];
  expect(neighbourTile(stairs, 0, 'down')).toBe(2);
  expect(neighbourTile(stairs, 1, 'down')).toBe(2);
  expect(neighbourTile(stairs, 1, 'up')).toBe(0);
});
