import { onWritten } from '#api/written.ts';
import type { QueryClient } from '@tanstack/react-query';

type Recorder = typeof import('./recordHistory.ts');

/** One after the other: what a tab reads after it has written is its own, and is known to be. */
let work: Promise<unknown> = Promise.resolve();

/** Writes the history behind what goes on; nothing waits for it, and nothing fails with it. */
export function record(task: (recorder: Recorder) => Promise<void>): void {
  // Loaded when there is first something to write down.
  work = work
    .then(() => import('./recordHistory.ts'))
    .then(task)
    .catch(() => undefined);
}

/** Keeps in this browser what each write leaves behind, until the result is called. */
export function recordWrites(client: QueryClient): () => void {
  return onWritten((written) => {
    const at = Date.now();
    record(({ recordWrite }) => recordWrite(client, written, at));
  });
}
