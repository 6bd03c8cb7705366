import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { capQuery } from '#queries/cap.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import styles from './CapMeter.module.css';

/** How many of the templates that an organization may have are taken. */
export function CapMeter({ projectId }: { projectId: number }) {
  const id = useId();
  const { data: cap, error, refetch } = useQuery(capQuery(useConnection(), projectId));
  if (error !== null && cap === undefined) return <ErrorNotice error={error} onRetry={refetch} />;
  if (cap === undefined) {
    return (
      <p role="status" className={styles.counting}>
        Counting the templates of the organization…
        <Skeleton />
      </p>
    );
  }
  if (cap === null) return <p>This PostHog has no limit on the number of templates.</p>;
  const { used, limit, exact } = cap;
  return (
    <div className={styles.cap}>
      <p id={id}>
        <strong>
          {exact ? '' : 'At least '}
          {used} of {limit}
        </strong>{' '}
        templates of the organization are taken.
      </p>
      <meter
        aria-labelledby={id}
        className={styles.meter}
        min={0}
        max={limit}
        high={limit * 0.9}
        optimum={0}
        value={Math.min(used, limit)}
      />
      <p className={styles.note}>
        {used >= limit
          ? 'Archive one before you create, restore or copy another.'
          : 'Archived ones do not count.'}
        {!exact && ' Other projects of it, which this way in does not show, may hold more.'}
      </p>
    </div>
  );
}
