import { afterPaint } from '#lib/afterPaint.ts';
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
    let gone = false;
    const rest = () => gone || setRested(true);
    // Between what was just drawn and its first frame the browser is idle too: that frame comes first.
    afterPaint(() => {
      // Safari has no requestIdleCallback.
      if ('requestIdleCallback' in window) requestIdleCallback(rest);
      else setTimeout(rest, 200);
    });
    return () => {
      gone = true;
    };
  }, [rested, waits]);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), longest);
    return () => clearTimeout(timer);
  }, []);
  return rested;
}
