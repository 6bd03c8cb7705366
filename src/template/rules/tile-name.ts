import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Texts and buttons have none to have. */
export const tileName: Rule<'tile-name'> = {
  code: 'tile-name',
  examples: {
    bad: [{ tiles: [{ type: 'INSIGHT' }] }, { tiles: [{ type: 'INSIGHT', name: ' ' }] }],
    good: [{ tiles: [{ type: 'INSIGHT', name: 'Users' }, { type: 'TEXT' }] }],
  },
  *check({ tiles }) {
    for (const { index, value, label, summary } of tiles) {
      if (summary.type !== 'INSIGHT' || summary.name?.trim()) continue;
      const path = ['tiles', index, ...('name' in value ? ['name'] : [])];
      yield problemOf('tile-name', 'warning', path, { tile: label });
    }
  },
};
