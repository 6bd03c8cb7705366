import { jsonText } from '#lib/jsonText.ts';
import { summarizeTiles } from '#template/tiles.ts';
import { expect, test } from 'vitest';
import { stepName, tileTitle, tileWords } from './deskWords.ts';

const summary = (tile: unknown) => {
  const [first] = summarizeTiles(jsonText([tile]));
  if (first === undefined) throw new Error('no tile');
  return first;
};

test.each([
  [{ name: ' Users ' }, 'Users'],
  [{ name: 'Users', type: 'TEXT', body: 'Notes' }, 'Users'],
  [{ type: 'TEXT', body: '\n## **The** [guide](https://x.y) `now`\nmore' }, 'The guide now'],
  [{ type: 'TEXT', body: `- ${'word '.repeat(30)}` }, `${'word '.repeat(12).trim()}…`],
  [{ type: 'BUTTON', text: 'Open' }, 'Open'],
  [{ type: 'TEXT', body: '---' }, 'Tile 1'],
  [null, 'Tile 1'],
])('%j is called %s', (tile, title) => {
  expect(tileTitle(summary(tile))).toBe(title);
});

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
