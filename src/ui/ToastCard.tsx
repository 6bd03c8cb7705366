import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { Button } from './Button.tsx';
import { classNames } from './classNames.ts';
import { IconButton } from './IconButton.tsx';
import type { ShownToast } from './Toaster.tsx';
import styles from './ToastCard.module.css';

interface ToastCardProps {
  toast: ShownToast;
  /** false while someone reads or reaches for a toast. */
  clockRuns: boolean;
  onDismiss: () => void;
}

const lifetime = 10_000;
const icons = { ok: CircleCheck, info: Info, danger: CircleAlert };

export function ToastCard({ toast, clockRuns, onDismiss }: ToastCardProps) {
  const { message, tone = 'ok', action } = toast;
  const [filled, setFilled] = useState(false);
  const [busy, setBusy] = useState(false);
  useCountdown(toast, clockRuns && !busy, onDismiss);

  // Screen readers announce what changes inside a status that they already know.
  useEffect(() => {
    const timer = window.setTimeout(() => setFilled(true), 60);
    return () => window.clearTimeout(timer);
  }, []);

  const act = async () => {
    setBusy(true);
    try {
      await action?.onAction();
    } finally {
      onDismiss();
    }
  };

  const Icon = icons[tone];
  return (
    <div
      // Not <output>, which is for the result of a calculation.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="status"
      aria-label={message}
      tabIndex={-1}
      className={classNames(styles.card, filled && styles.filled, styles[tone])}
    >
      {filled && (
        <>
          <Icon className={styles.icon} />
          <p className={styles.message}>{message}</p>
          {action && (
            <Button size="s" busy={busy} onClick={() => void act()}>
              {action.label}
            </Button>
          )}
          <IconButton label="Dismiss" icon={<X />} size="s" onClick={onDismiss} />
        </>
      )}
    </div>
  );
}

/** Calls `onEnd` after `lifetime` of running time; a new toast under the same id starts anew. */
function useCountdown(toast: ShownToast, running: boolean, onEnd: () => void) {
  const left = useRef(lifetime);
  const end = useEffectEvent(onEnd);

  useEffect(() => {
    left.current = lifetime;
  }, [toast]);

  useEffect(() => {
    if (!running) return;
    const started = performance.now();
    const timer = window.setTimeout(() => end(), left.current);
    return () => {
      window.clearTimeout(timer);
      left.current -= performance.now() - started;
    };
  }, [running, toast]);
}
