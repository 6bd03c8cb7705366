import { useCatalogAnswer } from '#queries/catalog/useCatalogAnswer.ts';
import type { ProblemCount } from '#template/catalog/entry.ts';
import type { Template } from '#template/template.ts';
import { useEffect, useMemo, useState } from 'react';

/** Milliseconds after the rows are there until they are checked: nobody waits for it. */
const rest = 1500;

/** What is wrong with each row on screen, by id, once the catalog has checked it. */
export function useProblemCounts(
  projectId: number,
  rows: readonly Template[],
): ReadonlyMap<string, ProblemCount> {
  const [rested, setRested] = useState(false);
  const isThere = rows.length > 0;
  useEffect(() => {
    if (!isThere) return;
    const timer = window.setTimeout(() => setRested(true), rest);
    return () => window.clearTimeout(timer);
  }, [isThere]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { answer } = useCatalogAnswer(projectId, 'problems', rested ? { ids } : null);
  return useMemo(() => {
    // While another page's rows are asked about, the answer is still that of the page before.
    const counts = answer.isPlaceholderData ? [] : (answer.data ?? []);
    return new Map(
      ids.flatMap((id, index) => {
        const count = counts[index];
        return count ? [[id, count] as const] : [];
      }),
    );
  }, [answer.data, answer.isPlaceholderData, ids]);
}
