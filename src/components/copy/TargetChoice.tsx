import { projectLabel } from '#queries/projects.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Info, Lock, TriangleAlert } from 'lucide-react';
import { planLines, type PlanLine } from './copyWords.ts';
import type { OnClash, Target } from './planCopies.ts';
import styles from './TargetChoice.module.css';
import type { PlanState } from './usePlans.ts';

const icons = { plain: Info, attention: TriangleAlert, refused: Lock };

/** A project to tick and, once it is, what will happen there. */
export function TargetChoice({
  target,
  state,
  onClash,
  onToggle,
}: {
  target: Target;
  /** undefined: it is not chosen. */
  state: PlanState | undefined;
  onClash: OnClash;
  onToggle: () => void;
}) {
  const { project } = target;
  return (
    <li className={styles.choice} data-chosen={state !== undefined || undefined}>
      <div className={styles.line}>
        <Checkbox
          label={projectLabel(project)}
          checked={state !== undefined}
          onChange={onToggle}
          className={styles.box}
        />
        {project.name !== '' && <span className={styles.id}>{project.id}</span>}
      </div>
      {state !== undefined && (
        <div className={styles.plan} aria-live="polite" aria-busy={state.status === 'pending'}>
          {state.status === 'pending' ? (
            <Skeleton width="60%" />
          ) : (
            linesOf(state, onClash).map(({ tone, words }) => {
              const Icon = icons[tone];
              return (
                <p key={words} className={styles[tone]}>
                  <Icon aria-hidden size={14} />
                  {words}
                </p>
              );
            })
          )}
        </div>
      )}
    </li>
  );
}

function linesOf(state: Exclude<PlanState, { status: 'pending' }>, onClash: OnClash): PlanLine[] {
  return state.status === 'failed'
    ? [{ tone: 'refused', words: state.words }]
    : planLines(state.plan, onClash);
}
