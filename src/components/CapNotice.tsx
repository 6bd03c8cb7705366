import { capQuery, isNear } from '#queries/cap.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { useQuery } from '@tanstack/react-query';
import { Gauge } from 'lucide-react';
import styles from './CapNotice.module.css';

/** Rows in a list from which on the cap of 100 may be near enough to load all of them for it. */
const ASK_FROM = 85;

/** A quiet line once the organization nears its cap. `listed`: rows that match in the list it stands by. */
export function CapNotice({ projectId, listed }: { projectId: number; listed: number }) {
  const connection = useConnection();
  const { data: cap } = useQuery({
    ...capQuery(connection, projectId),
    enabled: listed >= ASK_FROM,
  });
  if (cap == null || !isNear(cap)) return null;
  const { used, limit, exact } = cap;
  const full = used >= limit;
  return (
    <p className={styles.notice} data-full={full || undefined}>
      <Gauge aria-hidden size={14} />
      {exact ? '' : 'At least '}
      {used} of {limit} templates in this organization
      {full && '. Archive one before you create another.'}
    </p>
  );
}
