import type { Problem, Severity } from './problem.ts';
import type { JsonPart } from './template.ts';

/** What is the matter with one tile, or one variable. Hints do not count. */
export interface ItemProblems {
  count: number;
  /** Of the worst of them. */
  severity: Exclude<Severity, 'hint'>;
}

/** By the index in the part's list; those that nothing is the matter with are left out. */
export function problemsByItem(
  problems: readonly Problem[],
  part: Exclude<JsonPart, 'dashboard_filters'>,
): Map<number, ItemProblems> {
  const byItem = new Map<number, ItemProblems>();
  for (const { path, severity } of problems) {
    const [root, index] = path;
    if (root !== part || typeof index !== 'number' || severity === 'hint') continue;
    const before = byItem.get(index);
    const worst = before?.severity === 'error' ? 'error' : severity;
    byItem.set(index, { count: (before?.count ?? 0) + 1, severity: worst });
  }
  return byItem;
}
