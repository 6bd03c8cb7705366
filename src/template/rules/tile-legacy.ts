import { isObject } from '../kind.ts';
import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** One code, three sentences: what becomes of legacy filters differs by the server's age (contract 6.1). */
export const tileLegacy: Rule<'tile-legacy'> = {
  code: 'tile-legacy',
  examples: {
    bad: [
      {
        tiles: [{ type: 'INSIGHT', name: 'Users', filters: { insight: 'TRENDS' } }],
        server: 'old',
      },
      {
        tiles: [{ type: 'INSIGHT', name: 'Users', filters: { insight: 'TRENDS' } }],
        server: 'current',
      },
      { tiles: [{ type: 'INSIGHT', name: 'Users', filters: { insight: 'TRENDS' } }] },
    ],
    good: [{ tiles: [{ type: 'INSIGHT', query: { kind: 'InsightVizNode' }, filters: { a: 1 } }] }],
  },
  *check({ tiles, server }) {
    for (const { index, value, label, summary } of tiles) {
      const { query, filters } = value;
      if (summary.type !== 'INSIGHT' || isObject(query)) continue;
      if (!isObject(filters) || Object.keys(filters).length === 0) continue;
      const facts = { tile: label, server };
      yield problemOf('tile-legacy', 'hint', ['tiles', index, 'filters'], facts);
    }
  },
};
