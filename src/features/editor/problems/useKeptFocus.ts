import { useCallback, useEffect, useRef } from 'react';

/**
 * A problem that is solved takes its button, and with that the focus, away: then the heading of the list gets
 * it, so that the next problem is one Tab away. `expect` is called when something is about to be solved.
 */
export function useKeptFocus(problems: readonly unknown[]) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isExpected = useRef(false);
  useEffect(() => {
    if (isExpected.current && document.activeElement === document.body) heading.current?.focus();
    isExpected.current = false;
  }, [problems]);
  const expect = useCallback(() => {
    isExpected.current = true;
  }, []);
  return { heading, expect };
}
