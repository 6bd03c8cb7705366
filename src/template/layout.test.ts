import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bottomOf,
  boxIn,
  columns,
  overlapsOf,
  readingOrder,
  resolveLayout,
  stack,
  untangle,
} from './layout.ts';
import type { Box, Placeable } from './layout.ts';

const box = (x: number, y: number, w: number, h: number): Box => ({ x, y, w, h });
const placed = (sm: Box | null, size = { w: 6, h: 5 }): Placeable => ({
  layouts: { sm, xs: null },
  size,
});

const someBox = fc.record({
  x: fc.nat(14),
  y: fc.nat(30),
  w: fc.integer({ min: 1, max: 14 }),
  h: fc.integer({ min: 1, max: 9 }),
});
const someTiles = fc.array(
  fc.record({
    layouts: fc.record({ sm: fc.option(someBox), xs: fc.constant(null) }),
    size: fc.record({ w: fc.integer({ min: 1, max: 12 }), h: fc.integer({ min: 1, max: 7 }) }),
  }),
  { maxLength: 12 },
);
const isInside = ({ x, y, w, h }: Box, width: number): boolean =>
  x >= 0 && y >= 0 && w >= 1 && h >= 1 && x + w <= width;
const area = (boxes: readonly Box[]): number => boxes.reduce((sum, { w, h }) => sum + w * h, 0);

test('a box is whole numbers, x and y from 0, w and h from 1', () => {
  expect(boxIn({ sm: { x: 0, y: 3, w: 6, h: 5, minW: 3, i: '2' } }, 'sm')).toEqual(box(0, 3, 6, 5));
  for (const sm of [
    null,
    {},
    'x',
    [0, 0, 6, 5],
    { x: 0, y: 0, w: 0, h: 5 },
    { x: '0', y: 0, w: 6, h: 5 },
  ]) {
    expect(boxIn({ sm }, 'sm')).toBeNull();
  }
  expect(boxIn('{}', 'sm')).toBeNull();
  expect(boxIn({ sm: box(0, 0, 6, 5) }, 'xs')).toBeNull();
});

test('tiles that stand well stay where they are', () => {
  const boxes = [box(0, 0, 6, 5), box(6, 0, 6, 5), box(0, 5, 12, 8)];
  const tiles = boxes.map((each) => placed(each));
  expect(resolveLayout(tiles, 'sm')).toEqual(boxes);
});

test('tiles without a place flow to where the dashboard is least deep', () => {
  const tiles = [
    placed(box(0, 0, 6, 5)),
    placed(null),
    placed(null),
    placed(null, { w: 12, h: 7 }),
  ];
  expect(resolveLayout(tiles, 'sm')).toEqual([
    box(0, 0, 6, 5),
    box(6, 0, 6, 5),
    box(0, 5, 6, 5),
    box(0, 10, 12, 7),
  ]);
});

test('a gap above a tile closes, and a tile that lies over another moves down', () => {
  const tiles = [placed(box(0, 7, 6, 5)), placed(box(0, 8, 6, 5)), placed(box(6, 1, 6, 2))];
  expect(resolveLayout(tiles, 'sm')).toEqual([box(0, 0, 6, 5), box(0, 5, 6, 5), box(6, 0, 6, 2)]);
});

test('a tile that reaches out goes to the left edge, one that is too wide is cut', () => {
  expect(resolveLayout([placed(box(8, 0, 6, 5))], 'sm')).toEqual([box(0, 0, 6, 5)]);
  expect(resolveLayout([placed(box(2, 0, 40, 5))], 'sm')).toEqual([box(0, 0, 12, 5)]);
});

test('whatever the tiles say, what is drawn is inside the columns and nothing lies over anything', () => {
  fc.assert(
    fc.property(someTiles, fc.constantFrom('sm' as const, 'xs' as const), (tiles, breakpoint) => {
      const boxes = resolveLayout(tiles, breakpoint);
      expect(boxes).toHaveLength(tiles.length);
      expect(boxes.every((each) => isInside(each, columns[breakpoint]))).toBe(true);
      expect(overlapsOf(boxes).size).toBe(0);
      // Nothing floats: every tile touches the top or one above it.
      for (const each of boxes) {
        const raised = { ...each, y: each.y - 1 };
        const others = boxes.filter((other) => other !== each);
        expect(each.y === 0 || overlapsOf([...others, raised]).size > 0).toBe(true);
      }
    }),
  );
});

test('the narrow layout is the wide one in reading order, as high in all', () => {
  expect(stack([box(6, 0, 6, 5), box(0, 0, 6, 4), box(0, 5, 12, 8)])).toEqual([
    box(0, 4, 1, 5),
    box(0, 0, 1, 4),
    box(0, 9, 1, 8),
  ]);
  fc.assert(
    fc.property(fc.array(someBox), (boxes) => {
      const narrow = stack(boxes);
      expect(readingOrder(narrow)).toEqual(readingOrder(boxes));
      expect(bottomOf(narrow)).toBe(boxes.reduce((sum, { h }) => sum + h, 0));
    }),
  );
});

test('where tiles store a narrow layout it counts, and those without a place come last', () => {
  const sm = box(0, 0, 6, 5);
  const tiles: Placeable[] = [
    { layouts: { sm, xs: box(0, 9, 1, 4) }, size: sm },
    { layouts: { sm: box(6, 0, 6, 3), xs: null }, size: sm },
    { layouts: { sm: box(0, 5, 6, 2), xs: box(3, 2, 2, 2) }, size: sm },
  ];
  expect(resolveLayout(tiles, 'xs')).toEqual([box(0, 2, 1, 4), box(0, 6, 1, 3), box(0, 0, 1, 2)]);
});

test('finds what lies over what, once for each tile', () => {
  const boxes = [box(0, 0, 6, 5), null, box(5, 4, 2, 2), box(6, 0, 6, 5), box(0, 5, 1, 1)];
  expect([...overlapsOf(boxes)]).toEqual([
    [2, 0],
    [3, 2],
  ]);
});

test('untangling leaves what is well, puts the rest inside and apart, and has nothing to do again', () => {
  fc.assert(
    fc.property(fc.array(someBox, { maxLength: 12 }), (boxes) => {
      const apart = untangle(boxes, 'sm');
      expect(apart.every((each) => isInside(each, 12))).toBe(true);
      expect(overlapsOf(apart).size).toBe(0);
      expect(untangle(apart, 'sm')).toEqual(apart);
      const wasWell = overlapsOf(boxes).size === 0 && boxes.every((each) => isInside(each, 12));
      expect(!wasWell || JSON.stringify(apart) === JSON.stringify(boxes)).toBe(true);
      expect(area(apart)).toBeLessThanOrEqual(area(boxes));
    }),
  );
});

test('untangling moves a tile no further than it must', () => {
  expect(untangle([box(0, 0, 6, 5), box(3, 2, 6, 5), box(9, 2, 3, 3)], 'sm')).toEqual([
    box(0, 0, 6, 5),
    box(3, 5, 6, 5),
    box(9, 2, 3, 3),
  ]);
  expect(untangle([box(8, 0, 6, 5)], 'sm')).toEqual([box(6, 0, 6, 5)]);
});

test('sizes beyond all reason take no longer', () => {
  const tiles = [placed(box(0, 2 ** 50, 6, 2 ** 50)), placed(box(0, 2 ** 51, 6, 5)), placed(null)];
  expect(resolveLayout(tiles, 'sm')[1]).toEqual(box(0, 2 ** 50, 6, 5));
});
