import { expect, test } from 'vitest';
import { problemOf } from './problem.ts';
import { problemsByItem } from './problemsByItem.ts';

test('counts what is the matter with each tile, hints left out, and how bad the worst is', () => {
  const problems = [
    problemOf('tile-name', 'warning', ['tiles', 1], { tile: 'Tile 2' }),
    problemOf('duplicate-key', 'error', ['tiles', 1, 'query'], { key: 'a' }),
    problemOf('duplicate-key', 'warning', ['tiles', 1, 'query'], { key: 'b' }),
    problemOf('layout-missing', 'hint', ['tiles', 2], { tile: 'Tile 3' }),
    problemOf('tile-name', 'warning', ['tiles', 3, 'name'], { tile: 'Tile 4' }),
    problemOf('variable-id', 'warning', ['variables', 3], { id: null }),
    problemOf('tiles-empty', 'error', ['tiles'], { creating: true }),
  ];
  expect([...problemsByItem(problems, 'tiles')]).toEqual([
    [1, { count: 3, severity: 'error' }],
    [3, { count: 1, severity: 'warning' }],
  ]);
});
