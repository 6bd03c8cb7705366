import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Milliseconds after which a page that still waits for an answer gets the rest of itself: it tells why it waits. */
const longest = 4000;

/** False until everything that was asked for at first has come and the browser has nothing better to do. */
export function useRested(): boolean {
  const waits = useIsFetching() > 0;
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (rested || waits) return;
    const rest = () => setRested(true);
    // Safari has no requestIdleCallback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(rest, 200);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(rest);
    return () => cancelIdleCallback(request);
  }, [rested, waits]);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), longest);
    return () => clearTimeout(timer);
  }, []);
  return rested;
}
