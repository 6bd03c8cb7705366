import { useCallback, useSyncExternalStore } from 'react';
import { classNames } from './classNames.ts';
import styles from './LengthCounter.module.css';

interface LengthCounterProps {
  /** The id of the input or textarea that is counted. */
  controlId: string;
  /** In characters as the server counts them: code points, not UTF-16 units. */
  limit: number;
}

/** Silent until four fifths of the limit are used. */
const shownFrom = 0.8;

/** "391 / 400". It reads the control itself, so a value that a form library sets counts as well. */
export function LengthCounter({ controlId, limit }: LengthCounterProps) {
  const subscribe = useCallback((changed: () => void) => {
    document.addEventListener('input', changed);
    document.addEventListener('focusin', changed);
    return () => {
      document.removeEventListener('input', changed);
      document.removeEventListener('focusin', changed);
    };
  }, []);
  const length = useSyncExternalStore(subscribe, () => lengthOf(controlId));

  if (length < limit * shownFrom) return null;
  return (
    <span className={classNames(styles.counter, length > limit && styles.over)}>
      {length} / {limit}
      <span className="visually-hidden"> characters</span>
    </span>
  );
}

function lengthOf(controlId: string): number {
  const control = document.getElementById(controlId);
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  return isText ? Array.from(control.value).length : 0;
}
