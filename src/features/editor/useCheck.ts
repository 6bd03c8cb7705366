import { useEffect, useRef, useState } from 'react';
import type { CheckAnswer, CheckOrder } from './checkMessages.ts';

const nothing: CheckAnswer = { number: 0, problems: [], unsaved: false };

/** Keeps a draft checked in a worker. The answer may be of a moment ago: `settled` says whether it is not. */
export function useCheck(order: Omit<CheckOrder, 'number'>): CheckAnswer & { settled: boolean } {
  const worker = useRef<Worker | null>(null);
  const number = useRef(0);
  const [answer, setAnswer] = useState(nothing);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    const started = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => setAnswer(data));
    return () => {
      worker.current = null;
      started.terminate();
    };
  }, []);

  const { draft, base, schema, server, takenNames } = order;
  const { fields, parts } = draft;
  useEffect(() => {
    number.current += 1;
    setAsked(number.current);
    worker.current?.postMessage({
      number: number.current,
      draft: { fields, parts },
      base,
      schema,
      server,
      takenNames,
    } satisfies CheckOrder);
  }, [fields, parts, base, schema, server, takenNames]);

  return { ...answer, settled: answer.number === asked };
}
