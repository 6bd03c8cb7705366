import type { Fix } from '#template/fix.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { CircleCheck } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useKeptFocus } from './useKeptFocus.ts';
import { useEditor } from '#features/editor/EditorContext.ts';
import { ProblemList, UnreadableProblem } from './ProblemList.tsx';
import styles from './ProblemsPanel.module.css';
import { useMend } from './useMend.ts';

/** As many as a person reads at a time: a list of thousands would slow every key. */
const SHOWN = 100;

/** Everything the checks found, worst first; each leads to its place. */
export function ProblemsPanel() {
  const { current, isUnreadable, place } = useEditor();
  const { analysis, settled, broken } = current;
  const [most, setMost] = useState(SHOWN);
  const mend = useMend();
  const { heading, expect } = useKeptFocus(analysis.problems);
  const { one } = mend;
  const fix = useCallback(
    (chosen: Fix) => {
      expect();
      one(chosen);
    },
    [expect, one],
  );
  const fixAllOfThem = () => {
    expect();
    mend.all();
  };
  // In a worker's answer the worst come first.
  const { problems } = analysis;
  const shown = useMemo(() => problems.slice(0, most), [problems, most]);
  const count = problems.length + (isUnreadable ? 1 : 0);
  const fixable = problems.filter(({ fix }) => fix !== undefined).length;
  return (
    <section className={styles.panel} aria-label="Problems" aria-busy={!settled}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          Problems <span className={styles.count}>{count}</span>
        </h2>
        {fixable > 1 && (
          <Button size="s" variant="quiet" disabledReason={mend.refusal} onClick={fixAllOfThem}>
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
          {isUnreadable && <UnreadableProblem onGoTo={() => place.selectTab('json')} />}
          <ProblemList problems={shown} fixRefusal={mend.refusal} onFix={fix} onGoTo={place.goTo} />
        </ul>
      )}
      {problems.length > most && (
        <Button size="s" variant="quiet" onClick={() => setMost(most + 10 * SHOWN)}>
          Show more of the {problems.length - most} others
        </Button>
      )}
    </section>
  );
}
