import { useDeferredValue, useMemo } from 'react';

/** So many are drawn and laid out in the time in which the rest would keep them from being seen. */
const topmost = 5;

/**
 * The rows to draw, and to work on, since keys and clicks mean what is seen. Where none are seen yet, the topmost
 * at once; the others as soon as these are there. Rows that take the place of others are drawn in slices, so that
 * the click that asked for them is answered before: until then, these others.
 */
export function useRowsInTurn<Row>(rows: readonly Row[]): readonly Row[] {
  const first = useMemo(() => rows.slice(0, topmost), [rows]);
  const seen = useDeferredValue(rows, first);
  return seen.length === 0 ? first : seen;
}
