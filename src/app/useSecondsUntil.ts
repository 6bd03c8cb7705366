import { useEffect, useState } from 'react';

/** Whole seconds until a time in milliseconds since 1970, counted down; null without a time. */
export function useSecondsUntil(time: number | null): number | null {
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    if (time === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [time]);

  return time === null ? null : Math.ceil((time - now) / 1000);
}
