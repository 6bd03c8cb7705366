import { expect, test } from 'vitest';
import { byteWords } from './byteWords.ts';

test('sizes are told in the unit that keeps them short', () => {
  expect([0, 999, 1_000, 340_400, 999_499, 999_500, 1_250_000, 50_000_000].map(byteWords)).toEqual([
    '0 bytes',
    '999 bytes',
    '1 kB',
    '340 kB',
    '999 kB',
    '1 MB',
    '1.3 MB',
    '50 MB',
  ]);
});
