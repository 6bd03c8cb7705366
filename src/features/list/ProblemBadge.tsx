import { counted } from '#lib/counted.ts';
import type { ProblemCount } from '#template/catalog/entry.ts';
import { Badge } from '#ui/Badge.tsx';

/** How much is wrong with a template; nothing where nothing is, or nothing is known yet. */
export function ProblemBadge({ count }: { count: ProblemCount | undefined }) {
  if (count === undefined) return null;
  const { errors, warnings } = count;
  if (errors > 0) return <Badge tone="danger">{counted(errors, 'error')}</Badge>;
  return warnings > 0 ? <Badge tone="amber">{counted(warnings, 'warning')}</Badge> : null;
}
