import { counted } from '#lib/counted.ts';
import type { ImportRow, Status } from './importRows.ts';

/** “12 templates: 5 new, 4 changed, 3 same” */
export function summaryOf(rows: readonly ImportRow[]): string {
  const parts = (['new', 'changed', 'same'] satisfies Status[]).flatMap((status) => {
    const count = rows.filter((row) => row.status === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  return `${counted(rows.length, 'template')}: ${parts.join(', ')}`;
}

/** “2 errors, 1 warning”; null: nothing is the matter. */
export function problemWords({ problems }: Pick<ImportRow, 'problems'>): string | null {
  const count = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length;
  const parts = [
    [count('error'), 'error'] as const,
    [count('warning'), 'warning'] as const,
    [count('hint'), 'hint'] as const,
  ].flatMap(([number, noun]) => (number === 0 ? [] : [counted(number, noun)]));
  return parts.length === 0 ? null : parts.join(', ');
}
