import { breakpoints } from './facts.ts';
import type { Breakpoint } from './facts.ts';
import { firstGap } from './firstGap.ts';
import { bottomOf, resolveLayout } from './layout.ts';
import type { Box, Size } from './layout.ts';
import type { TileSummary } from './tiles.ts';

/**
 * Where a tile that is added can stand without lying over another: in the first gap of the wide layout, last in
 * the narrow one. A layout that none of the tiles has is left to PostHog, as it is for them: a lone tile with a
 * place would push the others aside (contract 6.2).
 */
export function newPlace(
  tiles: readonly TileSummary[],
  size: Size,
): Partial<Record<Breakpoint, Box>> {
  const [hasWide, hasNarrow] = breakpoints.map(
    (breakpoint) => tiles.length === 0 || tiles.some(({ layouts }) => layouts[breakpoint]),
  );
  if (!hasWide) return {};
  const shown = resolveLayout(tiles, 'sm');
  const taken = tiles.flatMap(({ layouts }, index) => layouts.sm ?? shown[index] ?? []);
  const sm = firstGap(taken, size);
  if (!hasNarrow) return { sm };
  const y = bottomOf(tiles.flatMap(({ layouts }) => layouts.xs ?? []));
  return { sm, xs: { x: 0, y, w: 1, h: sm.h } };
}
