import { useEffect, useEffectEvent } from 'react';
import type { Job } from './Job.ts';
import { JobCard } from './JobCard.tsx';
import styles from './JobsDock.module.css';

interface Props {
  jobs: readonly Job[];
  onDismiss: (id: string) => void;
}

function runs(job: Job): boolean {
  const { progress, undoing } = job.state();
  return (undoing ?? progress).phase === 'running';
}

/** The corner in which work over many templates is seen, on every page. */
export function JobsDock({ jobs, onDismiss }: Props) {
  const warn = useEffectEvent((event: BeforeUnloadEvent) => {
    if (jobs.some(runs)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: BeforeUnloadEvent) => warn(event);
    window.addEventListener('beforeunload', listener);
    return () => window.removeEventListener('beforeunload', listener);
  }, []);
  return (
    <section aria-label="Work under way" className={styles.dock}>
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} onDismiss={() => onDismiss(job.id)} />
      ))}
    </section>
  );
}
