import { expect, test } from 'vitest';
import { summarizeTile } from './tiles.ts';
import { tileTitle } from './tileTitle.ts';

test.each([
  [{ name: ' Users ' }, 'Users'],
  [{ name: 'Users', type: 'TEXT', body: 'Notes' }, 'Users'],
  [{ type: 'TEXT', body: '\n## **The** [guide](https://x.y) `now`\nmore' }, 'The guide now'],
  [{ type: 'TEXT', body: `- ${'word '.repeat(30)}` }, `${'word '.repeat(12).trim()}…`],
  [{ type: 'BUTTON', text: 'Open' }, 'Open'],
  [{ type: 'TEXT', body: '---' }, 'Text'],
  [{ type: 'MAP' }, 'MAP'],
  [null, 'Unknown'],
])('%j is called %s', (tile, title) => {
  expect(tileTitle(summarizeTile(tile, 0))).toBe(title);
});
