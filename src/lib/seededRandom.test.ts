import { expect, test } from 'vitest';
import { seededRandom } from './seededRandom.ts';

const ten = (seed: string): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 10 }, () => random());
};

test('the same text gives the same numbers, another text others, all from 0 up to 1', () => {
  expect(ten('a')).toEqual(ten('a'));
  expect(ten('a')).not.toEqual(ten('b'));
  const many = Array.from({ length: 200 }, (_, index) => ten(String(index))).flat();
  expect(many.every((number) => number >= 0 && number < 1)).toBe(true);
  const mean = many.reduce((sum, number) => sum + number, 0) / many.length;
  expect(mean).toBeCloseTo(0.5, 1);
});
