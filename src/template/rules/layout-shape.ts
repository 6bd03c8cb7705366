import { breakpoints } from '../facts.ts';
import { isObject } from '../kind.ts';
import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A valid box is contract 6.2's; no box at all is `layout-missing`. */
export const layoutShape: Rule<'layout-shape'> = {
  code: 'layout-shape',
  examples: {
    bad: [
      { tiles: [{ layouts: { sm: { x: 0, y: 0, w: 6 } } }] },
      { tiles: [{ layouts: { sm: { x: -1, y: 0, w: 6, h: 5 } } }] },
      {
        tiles: [{ layouts: { sm: { x: 0, y: 0, w: 6, h: 5 }, xs: { x: 0, y: 0.5, w: 1, h: 5 } } }],
      },
      { tiles: [{ layouts: { sm: 'left' } }] },
    ],
    good: [
      { tiles: [{ layouts: { sm: { x: 0, y: 0, w: 6, h: 5, minW: 3 } } }] },
      { tiles: [{ layouts: {} }, { layouts: { sm: {} } }, {}] },
    ],
  },
  *check({ tiles }) {
    for (const { index, value, label, summary } of tiles) {
      const { layouts } = value;
      if (!isObject(layouts)) continue;
      for (const breakpoint of breakpoints) {
        const layout = layouts[breakpoint];
        const isAbsent = layout == null || (isObject(layout) && Object.keys(layout).length === 0);
        if (isAbsent || summary.layouts[breakpoint] !== null) continue;
        const path = ['tiles', index, 'layouts', breakpoint];
        yield problemOf('layout-shape', 'warning', path, { tile: label, breakpoint });
      }
    }
  },
};
