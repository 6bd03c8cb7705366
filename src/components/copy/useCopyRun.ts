import type { Job } from '../jobs/Job.ts';
import { useSyncExternalStore } from 'react';

const never = () => () => {};
const nothing = () => null;

/** A copying that was begun: how far it is, and the ways to stop it, go on and take it back. */
export function useCopyRun(job: Job | null) {
  const state = useSyncExternalStore(job?.subscribe ?? never, job?.state ?? nothing);
  const undoing = state?.undoing ?? null;
  return {
    progress: state?.progress ?? null,
    /** Indexes of the copies that were archived again. */
    archived: new Set(
      undoing?.tasks.flatMap(({ item, state: { status } }) => (status === 'done' ? item : [])),
    ),
    undoing: undoing?.phase === 'running',
    undo: () => job?.takeBack() ?? Promise.resolve(),
    stop: () => job?.stop(),
    goOn: () => void job?.retry(),
  };
}
