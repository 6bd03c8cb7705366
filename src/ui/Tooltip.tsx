import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { placeFloating } from './placeFloating.ts';
import styles from './Tooltip.module.css';

interface TooltipProps {
  /** null: no tooltip. The wrapper stays, so that the trigger keeps its focus when a reason comes or goes. */
  text: string | null;
  /** When the text describes the trigger: the id for its aria-describedby. The text is then always in the page. */
  id?: string | undefined;
  /** Also a tap or click shows it: for reasons why a click does nothing. */
  onPress?: boolean | undefined;
  children: ReactNode;
}

/** Milliseconds of rest before the tooltip shows, and of grace to travel from the trigger into it. */
const openDelay = 450;
const closeDelay = 120;

/**
 * A short text beside its trigger (the first child), on hover and on keyboard focus. Never the only
 * name of anything. Esc hides it, and the pointer may move into it (WCAG 1.4.13).
 */
export function Tooltip({ text, id, onPress = false, children }: TooltipProps) {
  const [open, setOpen] = useState(false);
  const wrapper = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<number>(undefined);

  const become = (next: boolean, delay: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(next), delay);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const shown = open && text !== null;
  useLayoutEffect(() => {
    const anchor = wrapper.current?.firstElementChild;
    const floating = tip.current;
    if (!shown || !anchor || !floating) return;
    floating.showPopover();
    placeFloating(anchor, floating, { side: 'top', align: 'center', gap: 6 });

    const hide = () => setOpen(false);
    const hideOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    window.addEventListener('keydown', hideOnEscape, true);
    window.addEventListener('scroll', hide, true);
    return () => {
      window.removeEventListener('keydown', hideOnEscape, true);
      window.removeEventListener('scroll', hide, true);
      if (floating.isConnected) floating.hidePopover();
    };
  }, [shown, text]);

  return (
    // It listens to what bubbles up from the trigger, which is the interactive one.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      ref={wrapper}
      className={styles.wrapper}
      onPointerOver={(event) => event.pointerType !== 'touch' && become(true, openDelay)}
      onPointerOut={() => become(false, closeDelay)}
      onFocus={(event) => event.target.matches(':focus-visible') && become(true, 0)}
      onBlur={() => become(false, 0)}
      onClick={() => become(onPress, 0)}
    >
      {children}
      {text !== null && (shown || id !== undefined) && (
        <span ref={tip} id={id} role="tooltip" popover="manual" className={styles.tip}>
          {text}
        </span>
      )}
    </span>
  );
}
