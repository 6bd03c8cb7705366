import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

const known = new Set(['INSIGHT', 'TEXT', 'BUTTON', 'WIDGET']);

/** Contract 6.1: PostHog passes over tiles of other types. */
export const tileType: Rule<'tile-type'> = {
  code: 'tile-type',
  examples: {
    bad: [{ tiles: [{ type: 'insight' }] }, { tiles: [{ name: 'No type' }] }],
    good: [
      { tiles: [{ type: 'INSIGHT' }, { type: 'TEXT' }, { type: 'BUTTON' }, { type: 'WIDGET' }] },
    ],
  },
  *check({ tiles }) {
    for (const { index, value, label, summary } of tiles) {
      const { type } = summary;
      if (type !== null && known.has(type)) continue;
      const path = ['tiles', index, ...('type' in value ? ['type'] : [])];
      yield problemOf('tile-type', 'warning', path, { tile: label, type });
    }
  },
};
