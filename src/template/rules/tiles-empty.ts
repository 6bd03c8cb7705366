import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A create with anything that Python takes for nothing is refused; a PATCH may empty them (contract 1.3, 3.5). */
export const tilesEmpty: Rule<'tiles-empty'> = {
  code: 'tiles-empty',
  examples: {
    bad: [
      { tiles: [] },
      { tiles: null },
      { tiles: {} },
      { tiles: '' },
      { tiles: [], exists: true },
    ],
    good: [{ tiles: [{ type: 'TEXT', body: 'Hello' }] }],
  },
  *check({ parts: { tiles }, creating }) {
    const isNothing =
      typeof tiles === 'object' && tiles !== null
        ? Object.keys(tiles).length === 0
        : tiles !== undefined && !tiles;
    if (!isNothing) return;
    const severity = creating ? 'error' : 'warning';
    yield problemOf('tiles-empty', severity, ['tiles'], { creating }, { blocks: creating });
  },
};
