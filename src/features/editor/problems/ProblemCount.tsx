import type { TemplateTab } from '#paths.ts';
import type { Problem } from '#template/problem.ts';
import { Badge } from '#ui/Badge.tsx';
import { tabOf } from '#features/editor/tabNames.ts';

/** How many problems a tab's part has: on the tab, so that one sees where to look. Hints do not count. */
export function ProblemCount({ problems, tab }: { problems: Problem[]; tab: TemplateTab }) {
  const here = problems.filter(
    ({ path, severity }) => severity !== 'hint' && tabOf(path[0]) === tab,
  );
  if (here.length === 0 || tab === 'json') return null;
  const blocks = here.some((problem) => problem.blocks);
  return (
    <span aria-hidden>
      <Badge tone={blocks ? 'danger' : 'amber'}>{here.length}</Badge>
    </span>
  );
}
