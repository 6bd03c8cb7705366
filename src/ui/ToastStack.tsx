import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { ToastCard } from './ToastCard.tsx';
import type { ShownToast } from './Toaster.tsx';
import { usePageHidden } from './usePageHidden.ts';
import styles from './ToastStack.module.css';

interface ToastStackProps {
  toasts: readonly ShownToast[];
  onDismiss: (id: string) => void;
}

/** The corner with the toasts, newest last. F6 leads to the newest and back again. */
export function ToastStack({ toasts, onDismiss }: ToastStackProps) {
  const stack = useRef<HTMLElement>(null);
  const cameFrom = useRef<EventTarget | null>(null);
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const pageHidden = usePageHidden();
  const newest = toasts.at(-1)?.id;

  useLayoutEffect(() => {
    const element = stack.current;
    if (!element || newest === undefined) return;
    // In the top layer; shown again when a dialog has come above it meanwhile.
    const covered = document.querySelector('dialog:modal') !== null;
    if (element.matches(':popover-open') && covered) element.hidePopover();
    if (!element.matches(':popover-open')) element.showPopover();
  }, [newest]);

  const goBack = () => {
    const back = cameFrom.current;
    cameFrom.current = null;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const element = stack.current;
    if (event.key !== 'F6' || !element || newest === undefined) return;
    event.preventDefault();
    if (element.contains(document.activeElement)) goBack();
    else [...element.querySelectorAll<HTMLElement>('[role=status]')].at(-1)?.focus();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  const dismiss = (id: string) => {
    const element = stack.current;
    if (element?.contains(document.activeElement)) {
      goBack();
      // What is removed with the focus in it fires no blur.
      setFocused(false);
    }
    if (toasts.length === 1) setHovered(false);
    onDismiss(id);
  };

  if (toasts.length === 0) return null;
  return (
    // It only listens for being looked at; what can be done is in the toasts.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={stack}
      aria-label="Notifications"
      popover="manual"
      className={styles.stack}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={(event) => {
        const cameFromOutside = !event.currentTarget.contains(event.relatedTarget);
        if (cameFromOutside) cameFrom.current = event.relatedTarget;
        setFocused(true);
      }}
      onBlur={() => setFocused(false)}
    >
      {toasts.map((toast) => (
        <ToastCard
          key={toast.id}
          toast={toast}
          clockRuns={!hovered && !focused && !pageHidden}
          onDismiss={() => dismiss(toast.id)}
        />
      ))}
    </section>
  );
}
