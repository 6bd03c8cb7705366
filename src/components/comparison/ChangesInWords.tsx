import { ChangeList } from '../ChangeList.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import type { Changes } from './diffMessages.ts';
import styles from './ChangesInWords.module.css';

interface Props {
  changes: Changes | 'failed' | null;
  /** What is said where nothing differs. */
  same?: string;
}

/** The changes as a list, once they are known. */
export function ChangesInWords({ changes, same = 'Nothing differs from what is saved.' }: Props) {
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
  if (changes.changes.length === 0) return <p>{same}</p>;
  return <ChangeList {...changes} />;
}
