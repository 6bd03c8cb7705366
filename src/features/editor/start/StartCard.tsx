import { Spinner } from '#ui/Spinner.tsx';
import type { ReactNode } from 'react';
import styles from './StartCard.module.css';

/** One thing to begin with: a picture, what it is called, what it is for. */
export function StartCard({
  name,
  description,
  facts,
  picture,
  busy,
  onChoose,
}: {
  name: string;
  description: string | null;
  /** A few words below: tiles, scope. */
  facts: ReactNode;
  picture: ReactNode;
  busy: boolean;
  onChoose: () => void;
}) {
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.card}
        aria-busy={busy || undefined}
        onClick={onChoose}
      >
        <span aria-hidden className={styles.picture}>
          {picture}
        </span>
        <span className={styles.words}>
          <span className={styles.name}>
            {name}
            {busy && <Spinner />}
          </span>
          <span className={styles.description}>{description}</span>
          <span className={styles.facts}>{facts}</span>
        </span>
      </button>
    </li>
  );
}

export function StartCards({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.cards} aria-label={label}>
      {children}
    </ul>
  );
}
