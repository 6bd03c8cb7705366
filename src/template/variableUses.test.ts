import { expect, test } from 'vitest';
import { placeholdersIn } from './placeholders.ts';
import { variablesByTile, variableUses } from './variableUses.ts';

const placeholders = placeholdersIn([
  { series: ['{A}', '{A}', '{B}'], name: 'All of {A}' },
  { body: 'no' },
  { series: ['{A}'], body: '{B} and {A}' },
]);

test('says which tiles have a variable as a whole string, and which inside other text', () => {
  expect([...variableUses(placeholders)]).toEqual([
    ['A', { tiles: [0, 2], embedded: [0, 2] }],
    ['B', { tiles: [0], embedded: [2] }],
  ]);
});

test('says which declared variables a tile has', () => {
  expect([...variablesByTile(placeholders, new Set(['A', 'B']))]).toEqual([
    [0, ['A', 'B']],
    [2, ['A']],
  ]);
  expect([...variablesByTile(placeholders, new Set(['B']))]).toEqual([[0, ['B']]]);
});
