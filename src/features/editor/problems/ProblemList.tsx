import { type Fix, fixLabel } from '#template/fix.ts';
import { type Problem, sentence } from '#template/problem.ts';
import { placeText } from '#template/placeText.ts';
import { Button } from '#ui/Button.tsx';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Wish } from '#features/editor/place/usePlace.ts';
import { tabOf } from '#features/editor/tabNames.ts';
import styles from './ProblemsPanel.module.css';

const icons = {
  error: <CircleAlert aria-label="Error" size={16} className={styles.error} />,
  warning: <TriangleAlert aria-label="Warning" size={16} className={styles.warning} />,
  hint: <Info aria-label="Hint" size={16} className={styles.hint} />,
};

interface Props {
  problems: readonly Problem[];
  /** Why nothing may be changed now; null: it may. */
  fixRefusal: string | null;
  onFix: (fix: Fix) => void;
  onGoTo: (wish: Wish) => void;
}

/** The items of the list; drawn anew only when the problems change, not at every key. */
export const ProblemList = memo(function ProblemList({
  problems,
  fixRefusal,
  onFix,
  onGoTo,
}: Props) {
  return problems.map((problem) => {
    const { code, path, severity, blocks, fix } = problem;
    const words = sentence(problem);
    return (
      <li key={`${code} ${path.join('/')} ${words}`}>
        <button
          type="button"
          className={styles.problem}
          onClick={() => onGoTo({ tab: tabOf(path[0]), path, focus: true })}
        >
          {icons[severity]}
          <span>
            {words}
            <span className={styles.place}>
              {placeText(path.slice(0, 3))}
              {blocks && ' · cannot be saved like this'}
            </span>
          </span>
        </button>
        {fix !== undefined && (
          // The way out, where there is one that needs no thinking.
          <div className={styles.fix}>
            <Button size="s" disabledReason={fixRefusal} onClick={() => onFix(fix)}>
              {fixLabel(fix)}
            </Button>
          </div>
        )}
      </li>
    );
  });
});

export function UnreadableProblem({ onGoTo }: { onGoTo: () => void }) {
  return (
    <li>
      <button type="button" className={styles.problem} onClick={onGoTo}>
        {icons.error}
        <span>
          The JSON tab holds text that cannot be read as a template.
          <span className={styles.place}>JSON</span>
        </span>
      </button>
    </li>
  );
}
