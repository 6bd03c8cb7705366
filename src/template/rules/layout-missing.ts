import { isObject } from '../kind.ts';
import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Accepted by every PostHog (contract 6.2), so a hint. */
export const layoutMissing: Rule<'layout-missing'> = {
  code: 'layout-missing',
  examples: {
    bad: [
      { tiles: [{ name: 'Users', layouts: {} }] },
      { tiles: [{ layouts: { sm: {} } }] },
      { tiles: [{}] },
    ],
    good: [{ tiles: [{ layouts: { sm: { x: 0, y: 0, w: 6, h: 5 } } }] }],
  },
  *check({ tiles }) {
    for (const { index, value, label } of tiles) {
      const { layouts } = value;
      const sm = isObject(layouts) ? layouts['sm'] : null;
      if (sm != null && !(isObject(sm) && Object.keys(sm).length === 0)) continue;
      const path = ['tiles', index, ...('layouts' in value ? ['layouts'] : [])];
      yield problemOf('layout-missing', 'hint', path, { tile: label });
    }
  },
};
