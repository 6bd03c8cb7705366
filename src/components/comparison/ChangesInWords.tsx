import { ChangeList } from '../ChangeList.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import type { Changes } from './diffMessages.ts';
import styles from './ChangesInWords.module.css';

/** The changes as a list, once they are known. */
export function ChangesInWords({ changes }: { changes: Changes | 'failed' | null }) {
  if (changes === null) {
    return (
      <div role="status" aria-busy className={styles.waiting}>
        <span className="visually-hidden">Comparing…</span>
        <Skeleton width="70%" />
        <Skeleton width="45%" />
        <Skeleton width="60%" />
      </div>
    );
  }
  if (changes === 'failed') {
    return <p>The changes could not be told in words. Saving them works all the same.</p>;
  }
  if (changes.changes.length === 0) return <p>Nothing differs from what is saved.</p>;
  return <ChangeList {...changes} />;
}
