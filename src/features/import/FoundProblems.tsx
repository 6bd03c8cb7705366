import { type Problem, sentence } from '#template/problem.ts';
import { placeText } from '#template/placeText.ts';
import { Button } from '#ui/Button.tsx';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import styles from './FoundProblems.module.css';

const icons = {
  error: <CircleAlert aria-label="Error" className={styles.error} />,
  warning: <TriangleAlert aria-label="Warning" className={styles.warning} />,
  hint: <Info aria-label="Hint" className={styles.hint} />,
};

/** As many are shown before somebody asks for all. */
const first = 20;

/** What is the matter with a template that is not there yet: to be read, for there is nothing to go to. */
export function FoundProblems({ problems }: { problems: readonly Problem[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, first);
  const left = problems.length - shown.length;
  return (
    <div className={styles.frame}>
      <ul aria-label="Problems" className={styles.list}>
        {shown.map((problem, index) => (
          <li key={index} className={styles.problem}>
            {icons[problem.severity]}
            <span>
              {sentence(problem)}{' '}
              <span className={styles.place}>{placeText(problem.path.slice(0, 3))}</span>
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="s" variant="quiet" onClick={() => setAll(true)}>
          {`Show the other ${left}`}
        </Button>
      )}
    </div>
  );
}
