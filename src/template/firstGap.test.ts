import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstGap } from './firstGap.ts';
import { overlapsOf } from './layout.ts';
import type { Box } from './layout.ts';

const box = (x: number, y: number, w: number, h: number): Box => ({ x, y, w, h });

test.each([
  ['nothing is there', [], box(0, 0, 6, 5)],
  ['the right half is free', [box(0, 0, 6, 5)], box(6, 0, 6, 5)],
  ['there is a hole in the middle', [box(0, 0, 3, 9), box(9, 0, 3, 9)], box(3, 0, 6, 5)],
  ['the hole is too low', [box(0, 0, 12, 2), box(0, 6, 12, 2)], box(0, 8, 6, 5)],
  ['the hole just fits', [box(0, 0, 12, 2), box(0, 7, 12, 2)], box(0, 2, 6, 5)],
  ['boxes lie over each other', [box(0, 0, 8, 5), box(2, 0, 2, 5)], box(0, 5, 6, 5)],
])('where %s', (_, boxes, expected) => {
  expect(firstGap(boxes, { w: 6, h: 5 })).toEqual(expected);
});

test('what is wider than the dashboard becomes as wide', () => {
  expect(firstGap([box(0, 0, 1, 1)], { w: 20, h: 1 })).toEqual(box(0, 1, 12, 1));
});

test('it lies over no box, and nowhere above or to the left is there room', () => {
  const boxes = fc.array(
    fc.record({
      x: fc.nat(11),
      y: fc.nat(12),
      w: fc.integer({ min: 1, max: 12 }),
      h: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 12 },
  );
  const size = fc.record({ w: fc.integer({ min: 1, max: 12 }), h: fc.integer({ min: 1, max: 6 }) });
  fc.assert(
    fc.property(boxes, size, (around, wanted) => {
      const isFree = (place: Box) => !around.some((other) => overlapsOf([other, place]).size > 0);
      const gap = firstGap(around, wanted);
      expect(isFree(gap)).toBe(true);
      expect(gap.x + gap.w).toBeLessThanOrEqual(12);
      for (let y = 0; y <= gap.y; y += 1) {
        const end = y === gap.y ? gap.x : 13 - wanted.w;
        for (let x = 0; x < end; x += 1) expect(isFree({ ...wanted, x, y })).toBe(false);
      }
    }),
  );
});
