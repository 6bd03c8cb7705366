import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LoadQueue } from './loadQueue.ts';

describe('a queue of loads', () => {
  test('lets so many begin, and the next when one has ended', () => {
    const queue = new LoadQueue(2);
    const begun: number[] = [];
    const ends = [1, 2, 3, 4].map((number) => queue.join(() => begun.push(number)));
    expect(begun).toEqual([1, 2]);
    ends[1]?.();
    expect(begun).toEqual([1, 2, 3]);
    ends[1]?.();
    expect(begun).toEqual([1, 2, 3]);
  });

  test('never begins one that left before its turn', () => {
    const queue = new LoadQueue(1);
    const begun: number[] = [];
    const ends = [1, 2, 3].map((number) => queue.join(() => begun.push(number)));
    ends[1]?.();
    ends[0]?.();
    expect(begun).toEqual([1, 3]);
  });

  test('whatever comes and goes, no more than so many load and none is forgotten', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { maxLength: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (moves, most) => {
          const queue = new LoadQueue(most);
          const loading = new Set<number>();
          let mostAtOnce = 0;
          const ends: (() => void)[] = [];
          for (const move of moves) {
            if (move % 2 === 0) {
              const number = ends.length;
              const end = queue.join(() => {
                loading.add(number);
                mostAtOnce = Math.max(mostAtOnce, loading.size);
              });
              ends.push(() => {
                loading.delete(number);
                end();
              });
            } else ends[move % Math.max(ends.length, 1)]?.();
          }
          for (const end of ends) end();
          let began = false;
          queue.join(() => (began = true))();
          expect(began).toBe(true);
          expect(loading.size).toBe(0);
          expect(mostAtOnce).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
