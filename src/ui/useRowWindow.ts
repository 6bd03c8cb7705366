import { useCallback, useRef, useState } from 'react';

/** Rows beyond the visible ones, so that scrolling and tabbing find them there. */
const margin = 8;

/**
 * Which rows of a scrolling list are near enough to be shown, for thousands of them. All are of one height, in
 * pixels. `attach` is the ref of the box that scrolls.
 */
export function useRowWindow(rowHeight: number) {
  const [range, setRange] = useState({ first: 0, end: 40 });
  const box = useRef<HTMLElement>(null);

  const attach = useCallback(
    (scroller: HTMLElement | null) => {
      box.current = scroller;
      if (scroller === null) return;
      const update = () => {
        const { scrollTop, clientHeight } = scroller;
        const first = Math.max(Math.floor(scrollTop / rowHeight) - margin, 0);
        const end = Math.ceil((scrollTop + clientHeight) / rowHeight) + margin;
        setRange((before) =>
          before.first === first && before.end === end ? before : { first, end },
        );
      };
      const observer = new ResizeObserver(update);
      observer.observe(scroller);
      scroller.addEventListener('scroll', update, { passive: true });
      return () => {
        observer.disconnect();
        scroller.removeEventListener('scroll', update);
        box.current = null;
      };
    },
    [rowHeight],
  );

  /** Scrolls as little as may be until the row is visible. */
  const show = useCallback(
    (row: number) => {
      const scroller = box.current;
      if (scroller === null) return;
      const top = row * rowHeight;
      const least = top + rowHeight - scroller.clientHeight;
      if (scroller.scrollTop > top) scroller.scrollTo({ top });
      else if (scroller.scrollTop < least) scroller.scrollTo({ top: least });
    },
    [rowHeight],
  );

  return { range, attach, show };
}
