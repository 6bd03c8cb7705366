import { useDeferredValue, useState } from 'react';

/** Pixels: less than any row or card takes. */
const leastHeight = 60;

/**
 * At first the rows that the window has room for; the others as soon as these are seen. Rows that take the place of
 * others are drawn in slices, so that the click that asked for them is answered before.
 */
export function useRowsInTurn<Row>(rows: readonly Row[]): readonly Row[] {
  const [first] = useState(() => rows.slice(0, Math.ceil(window.innerHeight / leastHeight)));
  return useDeferredValue(rows, first);
}
