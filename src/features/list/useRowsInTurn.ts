import { useDeferredValue, useState } from 'react';

/** So many are drawn and laid out in the time in which the rest would keep them from being seen. */
const topmost = 5;

/**
 * At first the topmost rows; the others as soon as these are seen. Rows that take the place of others are drawn in
 * slices, so that the click that asked for them is answered before.
 */
export function useRowsInTurn<Row>(rows: readonly Row[]): readonly Row[] {
  const [first] = useState(() => rows.slice(0, topmost));
  return useDeferredValue(rows, first);
}
