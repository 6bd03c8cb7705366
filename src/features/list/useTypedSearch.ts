import { useEffect, useRef, useState } from 'react';
import type { ChangeSearch } from './useListSearch.ts';

/** Milliseconds without a key before a search is sent: short enough to feel like none. */
const pause = 150;

/**
 * The text in the search box. The address owns the search; what is typed waits here for the moment it
 * takes to get there, and no longer, so that Back changes the box as well.
 */
export function useTypedSearch(inAddress: string, onChange: ChangeSearch) {
  const [waiting, setWaiting] = useState<string | null>(null);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (waiting === null) return undefined;
    const timer = setTimeout(() => {
      setWaiting(null);
      // Each further letter refines the same search: one step back leaves it, not one a letter.
      latest.current({ search: waiting }, { replace: inAddress !== '' });
    }, pause);
    return () => clearTimeout(timer);
  }, [waiting, inAddress]);
  return [waiting ?? inAddress, setWaiting] as const;
}
