import { breakpoints } from '../facts.ts';
import { columns } from '../layout.ts';
import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

export const layoutOutside: Rule<'layout-outside'> = {
  code: 'layout-outside',
  examples: {
    bad: [
      { tiles: [{ layouts: { sm: { x: 7, y: 0, w: 6, h: 5 } } }] },
      { tiles: [{ layouts: { xs: { x: 0, y: 0, w: 2, h: 5 } } }] },
    ],
    good: [
      { tiles: [{ layouts: { sm: { x: 6, y: 0, w: 6, h: 5 }, xs: { x: 0, y: 0, w: 1, h: 5 } } }] },
    ],
  },
  *check({ tiles }) {
    for (const { index, label, summary } of tiles) {
      for (const breakpoint of breakpoints) {
        const box = summary.layouts[breakpoint];
        if (box === null || box.x + box.w <= columns[breakpoint]) continue;
        const path = ['tiles', index, 'layouts', breakpoint];
        const facts = { tile: label, breakpoint, columns: columns[breakpoint] };
        const fix = { kind: 'pack-layout', breakpoint } as const;
        yield problemOf('layout-outside', 'warning', path, facts, { fix });
      }
    }
  },
};
