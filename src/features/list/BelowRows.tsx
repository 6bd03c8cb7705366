import { type ReactNode, useDeferredValue } from 'react';

/** What stands below the rows comes with the last of them (`useRowsInTurn`): it would only be pushed out of sight. */
export function BelowRows({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
