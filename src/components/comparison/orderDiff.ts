import type { DiffAnswer, DiffOrder } from './diffMessages.ts';

/**
 * Has it worked out in a worker of its own, so that one order need not wait for another. `hear` gets the answer, or
 * null where it failed. Returns how to drop the order.
 */
export function orderDiff(what: DiffOrder, hear: (answer: DiffAnswer | null) => void): () => void {
  const worker = new Worker(new URL('./diff.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<DiffAnswer>) => {
    worker.terminate();
    hear(data);
  });
  worker.addEventListener('error', () => hear(null));
  worker.postMessage(what);
  return () => worker.terminate();
}
