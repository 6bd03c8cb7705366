import { useDeferredValue, useState } from 'react';

/** Pixels: less than any row or card takes. */
const leastHeight = 60;

/** At first the rows that the window has room for; the others as soon as these are seen. */
export function useRowsInTurn<Row>(rows: readonly Row[]): readonly Row[] {
  const [room] = useState(() => Math.ceil(window.innerHeight / leastHeight));
  const all = useDeferredValue(true, false);
  return all ? rows : rows.slice(0, room);
}
