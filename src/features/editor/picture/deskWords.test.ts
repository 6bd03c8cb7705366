import { jsonText } from '#lib/jsonText.ts';
import { summarizeTiles } from '#template/tiles.ts';
import { expect, test } from 'vitest';
import { stepName, tileWords } from './deskWords.ts';

const summary = (tile: unknown) => {
  const [first] = summarizeTiles(jsonText([tile]));
  if (first === undefined) throw new Error('no tile');
  return first;
};

test('says what a tile is, its colour, and where it stands', () => {
  const tile = summary({ name: 'Users', color: 'green', filters: { display: 'WorldMap' } });
  const box = { x: 3, y: 0, w: 6, h: 5 };
  expect(tileWords(tile, box, 'sm')).toBe(
    'Users, world map, green: column 4, row 1, 6 wide, 5 high',
  );
  expect(tileWords(tile, { ...box, x: 0, w: 1 }, 'xs')).toBe(
    'Users, world map, green: row 1, 5 high',
  );
  expect(stepName(tile, box, { ...box, y: 5 })).toBe('Move “Users”');
  expect(stepName(tile, box, { ...box, y: 5, h: 6 })).toBe('Resize “Users”');
});
