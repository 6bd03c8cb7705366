import type { Template, TemplateDraft } from '#template/template.ts';
import { useEffect, useState } from 'react';
import type { Changes, ComparisonOrder, Texts } from './diffMessages.ts';
import { orderDiff } from './orderDiff.ts';

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

function order(what: ComparisonOrder, update: (change: (diff: Diff) => Diff) => void): () => void {
  return orderDiff(what, (answer) =>
    update((diff) => {
      if (answer?.kind === 'changes') return { ...diff, changes: answer };
      if (answer?.kind === 'texts') return { ...diff, texts: answer.texts ?? 'failed' };
      return { ...diff, [what.wants]: 'failed' };
    }),
  );
}
