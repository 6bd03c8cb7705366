import { TaskRun } from '#lib/taskRun.ts';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';

/** The same work over many templates. */
export interface JobSpec<Item, Result> {
  /** While it runs: "Archiving 52 templates". */
  title: string;
  /** When so many are done: "Archived 50 templates". */
  done: (count: number) => string;
  items: readonly Item[];
  /** What a person knows an item by. */
  nameOf: (item: Item) => string;
  run: (item: Item) => Promise<Result>;
  /** Takes one done item back; absent: it cannot be taken back. */
  undo?: ((item: Item, result: Result) => Promise<unknown>) | undefined;
  /** After each item, before the next begins. */
  settled?: ((item: Item, outcome: { result: Result } | { error: unknown }) => void) | undefined;
  /** Whenever nothing runs any more: after the run, after a retry, after an undo. */
  rested?: (() => void) | undefined;
}

/** A job as the page shows it: what its items are is known to nobody but the one who began it. */
export interface Job {
  id: string;
  title: string;
  done: (count: number) => string;
  names: readonly string[];
  run: TaskRun<number, unknown>;
  /** Takes back the item of this index. */
  undo: ((index: number, result: unknown) => Promise<unknown>) | null;
  rested: () => void;
}

interface Jobs {
  jobs: readonly Job[];
  /** Begins a job; it goes on while a person visits other pages. */
  start: <Item, Result>(spec: JobSpec<Item, Result>) => Job;
  dismiss: (id: string) => void;
}

const JobsContext = createContext<Jobs | null>(null);

function jobOf<Item, Result>(spec: JobSpec<Item, Result>): Job {
  const { title, done, items, nameOf, run, undo, settled, rested } = spec;
  const results: Result[] = [];
  const item = (index: number): Item => {
    const found = items[index];
    if (found === undefined) throw new Error(`The job has no item ${index}`);
    return found;
  };
  return {
    id: crypto.randomUUID(),
    title,
    done,
    names: items.map(nameOf),
    run: new TaskRun<number, unknown>({
      items: items.map((_, index) => index),
      run: async (index) => {
        const result = await run(item(index));
        results[index] = result;
        return result;
      },
      settled: ({ state }, index) => {
        const result = results[index];
        if (state.status === 'failed') settled?.(item(index), { error: state.error });
        else if (result !== undefined) settled?.(item(index), { result });
      },
    }),
    undo:
      undo === undefined
        ? null
        : (index) => {
            const result = results[index];
            return result === undefined ? Promise.resolve() : undo(item(index), result);
          },
    rested: rested ?? (() => {}),
  };
}

export function JobsProvider({ children }: { children: ReactNode }) {
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const start = useCallback(<Item, Result>(spec: JobSpec<Item, Result>) => {
    const job = jobOf(spec);
    setJobs((running) => [...running, job]);
    void job.run.start().then(job.rested);
    return job;
  }, []);
  const dismiss = useCallback((id: string) => {
    setJobs((running) => running.filter((job) => job.id !== id));
  }, []);
  const value = useMemo(() => ({ jobs, start, dismiss }), [jobs, start, dismiss]);
  return <JobsContext value={value}>{children}</JobsContext>;
}

export function useJobs(): Jobs {
  const jobs = use(JobsContext);
  if (jobs === null) throw new Error('useJobs needs a JobsProvider above it');
  return jobs;
}
