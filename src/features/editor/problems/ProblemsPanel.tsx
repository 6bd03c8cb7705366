import type { PlacedProblem } from '#template/analysis.ts';
import { type Fix, fixLabel } from '#template/fix.ts';
import { type Problem, sentence } from '#template/problem.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';
import { fieldNames, tabOf } from '#features/editor/tabNames.ts';
import styles from './ProblemsPanel.module.css';
import { useMend } from './useMend.ts';
import type { EditableField } from '#template/template.ts';

const icons = {
  error: <CircleAlert aria-label="Error" size={16} className={styles.error} />,
  warning: <TriangleAlert aria-label="Warning" size={16} className={styles.warning} />,
  hint: <Info aria-label="Hint" size={16} className={styles.hint} />,
};

const order = { error: 0, warning: 1, hint: 2 };

/** Where a problem is, for a person: `Tiles › 3 › layouts`. */
function placeText([field, ...rest]: Problem['path']): string {
  const name = fieldNames[field as EditableField] ?? String(field ?? 'Template');
  // People count tiles from one.
  const places = rest.slice(0, 2).map((step) => (typeof step === 'number' ? step + 1 : step));
  return [name, ...places].join(' › ');
}

/** As many as a person reads at a time: a list of thousands would slow every key. */
const SHOWN = 100;

/** Everything the checks found, worst first; each leads to its place. */
export function ProblemsPanel() {
  const { current, isUnreadable, place } = useEditor();
  const { analysis, settled, broken } = current;
  const [shown, setShown] = useState(SHOWN);
  const mend = useMend();
  const sorted = useMemo(() => byWeight(analysis.problems), [analysis.problems]);
  const count = sorted.length + (isUnreadable ? 1 : 0);
  const fixable = sorted.filter(({ fix }) => fix !== undefined).length;
  return (
    <section className={styles.panel} aria-label="Problems" aria-busy={!settled}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          Problems <span className={styles.count}>{count}</span>
        </h2>
        {fixable > 1 && (
          <Button size="s" variant="quiet" disabledReason={mend.refusal} onClick={mend.all}>
            Mend all that can be ({fixable})
          </Button>
        )}
      </div>
      {broken && <Notice tone="danger" title="The checks could not be run" />}
      {count === 0 && !broken && (
        <p className={styles.none}>
          <CircleCheck aria-hidden size={16} />
          No problems found
        </p>
      )}
      {count > 0 && (
        <ul className={styles.list}>
          {isUnreadable && (
            <li>
              <button
                type="button"
                className={styles.problem}
                onClick={() => place.selectTab('json')}
              >
                {icons.error}
                <span>
                  The JSON tab holds text that cannot be read as a template.
                  <span className={styles.place}>JSON</span>
                </span>
              </button>
            </li>
          )}
          {sorted.slice(0, shown).map((problem) => (
            <li key={`${problem.code} ${problem.path.join('/')} ${sentence(problem)}`}>
              <button
                type="button"
                className={styles.problem}
                onClick={() =>
                  place.goTo({ tab: tabOf(problem.path[0]), path: problem.path, focus: true })
                }
              >
                {icons[problem.severity]}
                <span>
                  {sentence(problem)}
                  <span className={styles.place}>
                    {placeText(problem.path)}
                    {problem.blocks && ' · cannot be saved like this'}
                  </span>
                </span>
              </button>
              <FixButton problem={problem} refusal={mend.refusal} onFix={mend.one} />
            </li>
          ))}
        </ul>
      )}
      {sorted.length > shown && (
        <Button size="s" variant="quiet" onClick={() => setShown(shown + 10 * SHOWN)}>
          Show more of the {sorted.length - shown} others
        </Button>
      )}
    </section>
  );
}

function byWeight(problems: readonly PlacedProblem[]): Problem[] {
  return problems
    .map(({ problem }) => problem)
    .toSorted(
      (a, b) => Number(b.blocks) - Number(a.blocks) || order[a.severity] - order[b.severity],
    );
}

/** The way out of a problem, where there is one that needs no thinking. */
function FixButton({
  problem: { fix },
  refusal,
  onFix,
}: {
  problem: Problem;
  refusal: string | null;
  onFix: (fix: Fix) => void;
}) {
  if (fix === undefined) return null;
  return (
    <div className={styles.fix}>
      <Button size="s" disabledReason={refusal} onClick={() => onFix(fix)}>
        {fixLabel(fix)}
      </Button>
    </div>
  );
}
