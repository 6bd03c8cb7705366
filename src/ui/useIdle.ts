import { useEffect, useState } from 'react';

/** Milliseconds after which a page that is never at rest counts as idle. */
const longest = 1500;

/** False on the first render, true once the browser has nothing better to do: for what nobody waits for. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const rest = () => setIdle(true);
    // Safari has no requestIdleCallback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(rest, longest / 5);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(rest, { timeout: longest });
    return () => cancelIdleCallback(request);
  }, []);
  return idle;
}
