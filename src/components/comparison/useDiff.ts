import type { Template, TemplateDraft } from '#template/template.ts';
import { useEffect, useState } from 'react';
import type { Changes, DiffAnswer, DiffOrder, Texts } from './diffMessages.ts';

interface Diff {
  /** null: not known yet. */
  changes: Changes | 'failed' | null;
  /** null: not wanted, or not known yet. */
  texts: Texts | 'failed' | null;
}

/**
 * What a draft changes of its row, compared in a worker; the whole texts only when wanted, for they take as
 * long again. Row and draft have to stay the same objects.
 */
export function useDiff(
  base: Template | TemplateDraft | null,
  draft: TemplateDraft,
  { wantsTexts }: { wantsTexts: boolean },
): Diff {
  const [diff, setDiff] = useState<Diff>({ changes: null, texts: null });
  useEffect(() => order({ wants: 'changes', base, draft }, setDiff), [base, draft]);
  useEffect(
    () => (wantsTexts ? order({ wants: 'texts', base, draft }, setDiff) : undefined),
    [wantsTexts, base, draft],
  );
  return diff;
}

/** Each order has its own worker, so that the texts need not wait for the changes. Returns how to drop it. */
function order(what: DiffOrder, update: (change: (diff: Diff) => Diff) => void): () => void {
  const worker = new Worker(new URL('./diff.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<DiffAnswer>) => {
    update((diff) =>
      data.kind === 'changes'
        ? { ...diff, changes: data }
        : { ...diff, texts: data.texts ?? 'failed' },
    );
    worker.terminate();
  });
  worker.addEventListener('error', () => update((diff) => ({ ...diff, [what.wants]: 'failed' })));
  worker.postMessage(what);
  return () => worker.terminate();
}
