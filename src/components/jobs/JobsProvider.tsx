import { loadable } from '../loadable.tsx';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { type Job, jobOf, type JobSpec } from './Job.ts';

const JobsDock = loadable(async () => (await import('./JobsDock.tsx')).JobsDock);

interface Jobs {
  jobs: readonly Job[];
  /** Begins a job; it goes on while a person visits other pages. */
  start: <Item, Result>(spec: JobSpec<Item, Result>) => Job;
  dismiss: (id: string) => void;
}

const JobsContext = createContext<Jobs | null>(null);

/** Work over many templates, shown in a corner of whatever page one is on. */
export function JobsProvider({ children }: { children: ReactNode }) {
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const start = useCallback(<Item, Result>(spec: JobSpec<Item, Result>) => {
    const job = jobOf(spec);
    setJobs((running) => [...running, job]);
    void job.start();
    return job;
  }, []);
  const dismiss = useCallback((id: string) => {
    setJobs((running) => running.filter((job) => job.id !== id));
  }, []);
  const value = useMemo(() => ({ jobs, start, dismiss }), [jobs, start, dismiss]);
  return (
    <JobsContext value={value}>
      {children}
      {jobs.length > 0 && <JobsDock jobs={jobs} onDismiss={dismiss} />}
    </JobsContext>
  );
}

export function useJobs(): Jobs {
  const jobs = use(JobsContext);
  if (jobs === null) throw new Error('useJobs needs a JobsProvider above it');
  return jobs;
}
