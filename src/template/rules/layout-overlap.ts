import { breakpoints } from '../facts.ts';
import { overlapsOf } from '../layout.ts';
import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Said once for a tile, of the first one it lies over. */
export const layoutOverlap: Rule<'layout-overlap'> = {
  code: 'layout-overlap',
  examples: {
    bad: [
      {
        tiles: [
          { layouts: { sm: { x: 0, y: 0, w: 6, h: 5 } } },
          { layouts: { sm: { x: 5, y: 4, w: 6, h: 5 } } },
        ],
      },
    ],
    good: [
      {
        tiles: [
          { layouts: { sm: { x: 0, y: 0, w: 6, h: 5 } } },
          { layouts: { sm: { x: 6, y: 0, w: 6, h: 5 } } },
          { layouts: { sm: { x: 0, y: 5, w: 6, h: 5 } } },
        ],
      },
    ],
  },
  *check({ tiles }) {
    for (const breakpoint of breakpoints) {
      const overlaps = overlapsOf(tiles.map(({ summary }) => summary.layouts[breakpoint]));
      for (const [over, under] of overlaps) {
        const [tile, other] = [tiles[over], tiles[under]];
        if (tile === undefined || other === undefined) continue;
        const path = ['tiles', tile.index, 'layouts', breakpoint];
        const facts = { tile: tile.label, breakpoint, other: other.label };
        const fix = { kind: 'pack-layout', breakpoint } as const;
        yield problemOf('layout-overlap', 'warning', path, facts, { fix });
      }
    }
  },
};
