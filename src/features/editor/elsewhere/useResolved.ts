import { isSmall, orderResolved } from '#components/comparison/mergeOf.ts';
import type { Choice } from '#template/merge/conflict.ts';
import { type Merge, resolve } from '#template/merge/mergeDrafts.ts';
import type { TemplateDraft } from '#template/template.ts';
import { useEffect, useMemo, useState } from 'react';

/** A merge with a side taken at each conflict; null: a large one, which is being worked out. */
export function useResolved(
  merge: Merge,
  choices: ReadonlyMap<string, Choice>,
): TemplateDraft | null {
  const isHere = isSmall(merge);
  const here = useMemo(() => (isHere ? resolve(merge, choices) : null), [isHere, merge, choices]);
  const [ordered, setOrdered] = useState<{ of: unknown; draft: TemplateDraft } | null>(null);
  useEffect(
    () =>
      isHere
        ? undefined
        : orderResolved(merge, choices, (draft) => setOrdered({ of: choices, draft })),
    [isHere, merge, choices],
  );
  return here ?? (ordered?.of === choices ? ordered.draft : null);
}
