import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idRefusal, indexAfterMove } from './variablesForm.ts';

test.each([
  ['SIGN_UP', null],
  ['', 'Without an id no tile can use it.'],
  ['{SIGN_UP}', 'Write it without braces; tiles have it in braces.'],
  ['BUY', 'Another variable has the id BUY.'],
  ['buy', null],
])('of the id %j it says %j', (id, expected) => {
  expect(idRefusal(id, ['BUY'])).toBe(expected);
});

test('every item is where the move has put it', () => {
  fc.assert(
    fc.property(fc.nat(6), fc.nat(6), (from, to) => {
      const before = [0, 1, 2, 3, 4, 5, 6];
      const after = before.toSpliced(from, 1).toSpliced(to, 0, from);
      expect(before.map((index) => indexAfterMove(index, from, to))).toEqual(
        before.map((item) => after.indexOf(item)),
      );
    }),
  );
});
