import { expect, test } from 'vitest';
import { parseSource } from './startSource.ts';

test('an address names what to begin with, or nothing', () => {
  expect(
    [
      'starter:traffic',
      'template:018f-x',
      'dashboard:7',
      'dashboard:x',
      'starter:',
      'x',
      '',
      null,
    ].map(parseSource),
  ).toEqual([
    { kind: 'starter', id: 'traffic' },
    { kind: 'template', id: '018f-x' },
    { kind: 'dashboard', id: 7 },
    null,
    null,
    null,
    null,
    null,
  ]);
});
