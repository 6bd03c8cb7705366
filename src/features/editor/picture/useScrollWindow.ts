import { useLayoutEffect, useState, type RefObject } from 'react';

/** The part of a scrolled element that is seen, in pixels; `top` and `height` in steps, so that few scrolls count. */
interface ScrollWindow {
  width: number;
  top: number;
  height: number;
}

const step = 120;

/** How wide an element is inside, and which part of what it scrolls is in sight or nearly so. */
export function useScrollWindow(scroller: RefObject<HTMLElement | null>): ScrollWindow {
  const [seen, setSeen] = useState<ScrollWindow>({ width: 0, top: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const width = element.clientWidth;
      const top = Math.floor(element.scrollTop / step) * step;
      const height = Math.ceil(element.clientHeight / step + 1) * step;
      setSeen((before) =>
        before.width === width && before.top === top && before.height === height
          ? before
          : { width, top, height },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return seen;
}
