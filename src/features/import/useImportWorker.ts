import { useCallback, useEffect, useRef } from 'react';
import type {
  ImportAnswers,
  ImportOrder,
  NumberedAnswer,
  NumberedOrder,
} from './importMessages.ts';

export type AskWorker = <Kind extends ImportOrder['kind']>(
  order: Extract<ImportOrder, { kind: Kind }>,
) => Promise<ImportAnswers[Kind]>;

interface Waiting {
  resolve: (answer: NumberedAnswer['answer']) => void;
  reject: (error: Error) => void;
}

interface Desk {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

/** One worker for the page. An order is rejected when the worker fails, such as when the memory is used up. */
export function useImportWorker(): AskWorker {
  const desk = useRef<Desk | null>(null);
  const last = useRef(0);
  useEffect(
    () => () => {
      desk.current?.worker.terminate();
      desk.current = null;
    },
    [],
  );
  return useCallback((order) => {
    desk.current ??= open(() => {
      desk.current = null; // the next order gets a new worker
    });
    const { worker, waiting } = desk.current;
    last.current += 1;
    const number = last.current;
    const answer = new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
    const given: ImportOrder = order;
    const buffers = given.kind === 'files' ? given.files.map(({ bytes }) => bytes.buffer) : [];
    worker.postMessage({ number, order } satisfies NumberedOrder, buffers as ArrayBuffer[]); // each of its own, as files are read
    // The worker answers an order with what its kind is answered with.
    return answer as Promise<never>;
  }, []);
}

function open(onFailure: () => void): Desk {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  worker.addEventListener('message', ({ data }: MessageEvent<NumberedAnswer>) => {
    waiting.get(data.number)?.resolve(data.answer);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    onFailure();
    for (const { reject } of waiting.values())
      reject(new Error(event.message || 'The worker failed'));
  });
  return { worker, waiting };
}
