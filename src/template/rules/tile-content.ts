import { isObject } from '../kind.ts';
import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

export const tileContent: Rule<'tile-content'> = {
  code: 'tile-content',
  examples: {
    bad: [
      { tiles: [{ type: 'INSIGHT', name: 'Users' }], server: 'old' },
      { tiles: [{ type: 'INSIGHT', name: 'Users', query: null }], server: 'current' },
      { tiles: [{ type: 'INSIGHT', name: 'Users', query: {} }] },
    ],
    good: [
      { tiles: [{ type: 'INSIGHT', query: { kind: 'InsightVizNode' } }] },
      { tiles: [{ type: 'INSIGHT', filters: { insight: 'TRENDS' } }] },
      { tiles: [{ type: 'TEXT', body: '' }] },
    ],
  },
  *check({ tiles, server }) {
    for (const { index, value, label, summary } of tiles) {
      if (summary.type !== 'INSIGHT') continue;
      if (isFilled(value['query']) || isFilled(value['filters'])) continue;
      yield problemOf('tile-content', 'warning', ['tiles', index], { tile: label, server });
    }
  },
};

function isFilled(content: unknown): boolean {
  return isObject(content) && Object.keys(content).length > 0;
}
