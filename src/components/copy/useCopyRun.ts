import type { Job } from '../jobs/JobsProvider.tsx';
import { useFailureToast } from '../useFailureToast.ts';
import { useState, useSyncExternalStore } from 'react';

const never = () => () => {};
const nothing = () => null;

/** A copying that was begun: how far it is, and the ways to stop it, go on and take it back. */
export function useCopyRun(job: Job | null) {
  const progress = useSyncExternalStore(job?.run.subscribe ?? never, job?.run.progress ?? nothing);
  const [archived, setArchived] = useState<ReadonlySet<number>>(() => new Set());
  const [undoing, setUndoing] = useState(false);
  const failed = useFailureToast();

  /** Archives what was made, one after the other; what cannot be archived is told, and stays. */
  async function undo() {
    if (job?.undo == null || progress === null) return;
    setUndoing(true);
    for (const [index, { state }] of progress.tasks.entries()) {
      if (state.status !== 'done' || archived.has(index)) continue;
      try {
        await job.undo(index, state.result);
        setArchived((before) => new Set([...before, index]));
      } catch (error) {
        failed(error);
      }
    }
    job.rested();
    setUndoing(false);
  }

  return {
    progress,
    archived,
    undoing,
    undo,
    stop: () => job?.run.stop(),
    goOn: () => void job?.run.retry().then(job.rested),
  };
}
