import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Contract 6.1: servers of 2023 to 2025 know insights and texts only. */
export const tileTypeNew: Rule<'tile-type-new'> = {
  code: 'tile-type-new',
  examples: {
    bad: [{ tiles: [{ type: 'BUTTON', url: 'https://example.com' }], server: 'old' }],
    good: [
      { tiles: [{ type: 'WIDGET' }], server: 'current' },
      { tiles: [{ type: 'TEXT' }], server: 'old' },
    ],
  },
  *check({ tiles, server }) {
    if (server !== 'old') return;
    for (const { index, label, summary } of tiles) {
      const { type } = summary;
      if (type !== 'BUTTON' && type !== 'WIDGET') continue;
      yield problemOf('tile-type-new', 'warning', ['tiles', index, 'type'], { tile: label, type });
    }
  },
};
