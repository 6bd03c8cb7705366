import { useCallback, useEffect, useRef } from 'react';

/**
 * A problem that is solved takes its button, and with that the focus, away: then the heading of the list gets
 * it, so that the next problem is one Tab away. `expect` is called by the button that is about to go.
 */
export function useKeptFocus(problems: readonly unknown[]) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<Element | null>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    // What was found before the press may still come: then the button is there, and goes with a later answer.
    if (pressed.current === null || pressed.current === activeElement) return;
    if (!pressed.current.isConnected && activeElement === body) heading.current?.focus();
    pressed.current = null;
  }, [problems]);
  const expect = useCallback(() => {
    pressed.current = document.activeElement;
  }, []);
  return { heading, expect };
}
