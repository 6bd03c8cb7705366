import { isObject } from '../kind.ts';
import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Newer PostHogs write `sm` alone (contract 6.2): one hint for all the tiles, not one for each. */
export const layoutNarrow: Rule<'layout-narrow'> = {
  code: 'layout-narrow',
  examples: {
    bad: [{ tiles: [{ layouts: { sm: { x: 0, y: 0, w: 6, h: 5 } } }] }],
    good: [
      { tiles: [{ layouts: { sm: { x: 0, y: 0, w: 6, h: 5 }, xs: { x: 0, y: 0, w: 1, h: 5 } } }] },
      { tiles: [{ layouts: {} }] },
    ],
  },
  *check({ tiles }) {
    const narrow = tiles.filter(({ value: { layouts }, summary }) => {
      return summary.layouts.sm !== null && isObject(layouts) && layouts['xs'] == null;
    });
    const [first] = narrow;
    if (first === undefined) return;
    const path = ['tiles', first.index, 'layouts'];
    yield problemOf('layout-narrow', 'hint', path, { count: narrow.length });
  },
};
