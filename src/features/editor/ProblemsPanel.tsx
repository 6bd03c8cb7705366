import { type Fix, fixLabel } from '#template/fix.ts';
import { type Problem, sentence } from '#template/problem.ts';
import { Button } from '#ui/Button.tsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import styles from './ProblemsPanel.module.css';
import { fieldNames } from './tabs.ts';
import type { EditableField } from '#template/template.ts';

interface Props {
  problems: Problem[];
  /** The JSON tab holds text that cannot be read. */
  unreadable: boolean;
  settled: boolean;
  onGoTo: (problem: Problem) => void;
  onGoToJson: () => void;
  /** Why nothing may be changed now; null: it may. */
  fixRefusal: () => string | null;
  onFix: (fix: Fix) => void;
}

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

/** Everything the checks found, worst first; each leads to its place. */
export function ProblemsPanel({
  problems,
  unreadable,
  settled,
  onGoTo,
  onGoToJson,
  fixRefusal,
  onFix,
}: Props) {
  const sorted = problems.toSorted(
    (a, b) => Number(b.blocks) - Number(a.blocks) || order[a.severity] - order[b.severity],
  );
  const count = sorted.length + (unreadable ? 1 : 0);
  return (
    <section className={styles.panel} aria-label="Problems" aria-busy={!settled}>
      <h2 className={styles.heading}>
        Problems <span className={styles.count}>{count}</span>
      </h2>
      {count === 0 ? (
        <p className={styles.none}>
          <CircleCheck aria-hidden size={16} />
          No problems found
        </p>
      ) : (
        <ul className={styles.list}>
          {unreadable && (
            <li>
              <button type="button" className={styles.problem} onClick={onGoToJson}>
                {icons.error}
                <span>
                  The JSON tab holds text that cannot be read as a template.
                  <span className={styles.place}>JSON</span>
                </span>
              </button>
            </li>
          )}
          {sorted.map((problem) => (
            <li key={`${problem.code} ${problem.path.join('/')} ${sentence(problem)}`}>
              <button type="button" className={styles.problem} onClick={() => onGoTo(problem)}>
                {icons[problem.severity]}
                <span>
                  {sentence(problem)}
                  <span className={styles.place}>
                    {placeText(problem.path)}
                    {problem.blocks && ' · cannot be saved like this'}
                  </span>
                </span>
              </button>
              <FixButton problem={problem} refusal={fixRefusal()} onFix={onFix} />
            </li>
          ))}
        </ul>
      )}
    </section>
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
