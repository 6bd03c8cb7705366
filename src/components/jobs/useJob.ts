import { useSyncExternalStore } from 'react';
import type { Job } from './Job.ts';

/** How far a job is, in the words and numbers that its card and its list share. */
export function useJob(job: Job) {
  const { progress, undoing } = useSyncExternalStore(job.subscribe, job.state);
  const now = undoing ?? progress;
  const { done, failed } = now.counts;
  const total = now.tasks.length;
  const runs = now.phase === 'running';
  const settled = done + failed;
  const title =
    undoing === null
      ? now.phase === 'finished' && failed === 0
        ? job.done(done)
        : runs
          ? job.title
          : `${job.done(done)}, of ${total}`
      : now.phase === 'finished' && failed === 0
        ? `Undone: ${job.done(done)}`
        : `Undoing: ${job.done(total)}`;
  return {
    progress,
    undoing,
    now,
    title,
    total,
    settled,
    failed,
    runs,
    isStopped: now.phase === 'stopped',
    mayUndo: job.mayUndo && undoing === null && !runs && done > 0,
  };
}
