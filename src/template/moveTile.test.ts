import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns, overlapsOf, resolveLayout, rise } from './layout.ts';
import type { Box } from './layout.ts';
import { moveTile, resizeTile, stepTile } from './moveTile.ts';
import type { Direction } from './moveTile.ts';

const box = (x: number, y: number, w: number, h: number): Box => ({ x, y, w, h });
const least = { w: 3, h: 2 };

/** Two beside each other, one across below them. */
const three = [box(0, 0, 6, 5), box(6, 0, 6, 5), box(0, 5, 12, 4)];

test('a tile moved onto another pushes it down, and what is below with it', () => {
  expect(moveTile(three, 0, { x: 6, y: 0 }, 'sm')).toEqual([
    box(6, 0, 6, 5),
    box(6, 5, 6, 5),
    box(0, 10, 12, 4),
  ]);
});

test('a tile changes places with the one below when it has passed the middle of it', () => {
  const two = [box(0, 0, 6, 5), box(0, 5, 6, 4)];
  expect(moveTile(two, 0, { x: 0, y: 2 }, 'sm')).toEqual(two);
  expect(moveTile(two, 0, { x: 0, y: 3 }, 'sm')).toEqual([box(0, 4, 6, 5), box(0, 0, 6, 4)]);
  expect(moveTile(two, 1, { x: 0, y: 3 }, 'sm')).toEqual(two);
  expect(moveTile(two, 1, { x: 0, y: 2 }, 'sm')).toEqual([box(0, 4, 6, 5), box(0, 0, 6, 4)]);
});

test('a tile stays inside the columns, and what it leaves closes up', () => {
  expect(moveTile(three, 0, { x: 40, y: 60 }, 'sm')).toEqual([
    box(6, 9, 6, 5),
    box(6, 0, 6, 5),
    box(0, 5, 12, 4),
  ]);
  expect(moveTile(three, 2, { x: -3, y: -5 }, 'sm')).toEqual([
    box(0, 4, 6, 5),
    box(6, 4, 6, 5),
    box(0, 0, 12, 4),
  ]);
});

test('a tile that grows pushes, one that shrinks lets rise, down to how small it may be', () => {
  const at = { least, breakpoint: 'sm' } as const;
  expect(resizeTile(three, 0, { w: 8, h: 5 }, at)).toEqual([
    box(0, 0, 8, 5),
    box(6, 5, 6, 5),
    box(0, 10, 12, 4),
  ]);
  expect(resizeTile(three, 2, { w: 0, h: 0 }, at)[2]).toEqual(box(0, 5, 3, 2));
  expect(resizeTile(three, 1, { w: 12, h: 1 }, at)[1]).toEqual(box(6, 0, 6, 2));
  const small = [box(0, 0, 2, 1)];
  expect(resizeTile(small, 0, { w: 1, h: 0 }, at)).toEqual(small);
});

test('a step to the side is a column, a step up or down goes past what is there', () => {
  const step = (index: number, direction: Direction) =>
    stepTile(three, index, direction, { now: three[index] ?? box(0, 0, 1, 1), breakpoint: 'sm' });
  expect(step(0, 'left')).toBeNull();
  expect(step(0, 'right')?.[0]).toEqual(box(1, 0, 6, 5));
  expect(step(2, 'right')).toBeNull();
  expect(step(0, 'up')).toBeNull();
  expect(step(2, 'down')).toBeNull();
  expect(step(2, 'up')?.[2]).toEqual(box(0, 0, 12, 4));
  expect(step(0, 'down')).toEqual([box(0, 9, 6, 5), box(6, 0, 6, 5), box(0, 5, 12, 4)]);
});

const someBoxes = fc
  .array(
    fc.record({
      x: fc.nat(11),
      y: fc.nat(30),
      w: fc.integer({ min: 1, max: 12 }),
      h: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .chain((boxes) =>
    fc.constantFrom('sm' as const, 'xs' as const).map((breakpoint) => ({
      breakpoint,
      boxes: resolveLayout(
        boxes.map((sm) => ({ layouts: { sm, xs: null }, size: sm })),
        breakpoint,
      ),
    })),
  );
const someSteps = fc.array(
  fc.record({
    kind: fc.constantFrom('move', 'resize', 'left', 'right', 'up', 'down'),
    index: fc.nat(),
    a: fc.integer({ min: -3, max: 14 }),
    b: fc.integer({ min: -3, max: 40 }),
  }),
  { maxLength: 8 },
);

test('whatever is moved and resized, all tiles are inside, apart, as large as they were, and none floats', () => {
  fc.assert(
    fc.property(someBoxes, someSteps, ({ boxes, breakpoint }, steps) => {
      let now = boxes;
      for (const { kind, index: any, a, b } of steps) {
        const index = any % boxes.length;
        const before = now;
        const one = before[index] ?? box(0, 0, 1, 1);
        if (kind === 'move') now = moveTile(before, index, { x: a, y: b }, breakpoint);
        else if (kind === 'resize')
          now = resizeTile(before, index, { w: a, h: b }, { least, breakpoint });
        else now = stepTile(before, index, kind as Direction, { now: one, breakpoint }) ?? before;
        expect(now).toHaveLength(before.length);
        expect(overlapsOf(now).size).toBe(0);
        expect(rise(now)).toEqual(now);
        for (const [at, { x, y, w, h }] of now.entries()) {
          expect(x >= 0 && y >= 0 && w >= 1 && h >= 1 && x + w <= columns[breakpoint]).toBe(true);
          const same = kind === 'resize' && at === index ? { w, h } : before[at];
          expect({ w, h }).toEqual({ w: same?.w, h: same?.h });
        }
      }
    }),
  );
});

test('a move to where it is, and a size it has, change nothing', () => {
  fc.assert(
    fc.property(someBoxes, fc.nat(), ({ boxes, breakpoint }, any) => {
      const index = any % boxes.length;
      const one = boxes[index] ?? box(0, 0, 1, 1);
      expect(moveTile(boxes, index, one, breakpoint)).toEqual(boxes);
      expect(resizeTile(boxes, index, one, { least, breakpoint })).toEqual(boxes);
    }),
  );
});

test('in one column a tile reaches every place by steps', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 9 }),
      (heights) => {
        let boxes = rise(heights.map((h, index) => box(0, index * 10, 1, h)));
        const ranks = new Set<number>();
        for (;;) {
          const now = boxes[0] ?? box(0, 0, 1, 1);
          ranks.add(boxes.filter(({ y }) => y < now.y).length);
          const next = stepTile(boxes, 0, 'down', { now, breakpoint: 'xs' });
          if (next === null) break;
          boxes = next;
        }
        expect([...ranks]).toEqual([...heights.keys()]);
      },
    ),
  );
});

test('among two thousand tiles one is moved within a frame or two', () => {
  const boxes = Array.from({ length: 2000 }, (_, index) =>
    box((index % 2) * 6, Math.floor(index / 2) * 5, 6, 5),
  );
  const times = Array.from({ length: 12 }, () => {
    const started = performance.now();
    moveTile(boxes, 0, { x: 3, y: 10 }, 'sm');
    return performance.now() - started;
  });
  // The best of them: the others say more of the machine.
  expect(Math.min(...times)).toBeLessThan(33);
});
