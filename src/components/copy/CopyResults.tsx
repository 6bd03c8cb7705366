import { failureSentence } from '../describeFailure.ts';
import { useAddressOf } from '../useAddressOf.ts';
import { paths } from '#paths.ts';
import { projectLabel } from '#queries/projects.ts';
import type { TaskState } from '#lib/taskRun.ts';
import { templateLabel, type Template } from '#template/template.ts';
import { Spinner } from '#ui/Spinner.tsx';
import { CircleAlert, CircleCheck, Clock, Undo2 } from 'lucide-react';
import { Link } from 'wouter';
import styles from './CopyResults.module.css';
import type { PlannedCopy } from './planCopies.ts';

/** What became of each copy, with the way to it. */
export function CopyResults({
  copies,
  states,
  archived,
  onLeave,
}: {
  copies: readonly PlannedCopy[];
  states: readonly TaskState<unknown>[];
  /** Copies that were taken back. */
  archived: ReadonlySet<number>;
  onLeave: () => void;
}) {
  const addressOf = useAddressOf();
  return (
    <ul className={styles.results} aria-label="Copies">
      {copies.map((copy, index) => {
        const { project, connection } = copy.target;
        const state = states[index] ?? { status: 'waiting' };
        // What this job's items make are templates: see useCopyJob.
        const made = state.status === 'done' ? (state.result as Template) : null;
        const name = templateLabel(made ?? { template_name: copy.name });
        return (
          <li key={`${copy.template.id} ${connection.id} ${project.id}`} className={styles.result}>
            <Mark status={archived.has(index) ? 'archived' : state.status} />
            <div>
              <p>
                {made !== null && !archived.has(index) ? (
                  <Link
                    href={addressOf(connection, paths.template(project.id, made.id))}
                    onClick={onLeave}
                  >
                    {name}
                  </Link>
                ) : (
                  <span className={styles.name}>{name}</span>
                )}
                <span className={styles.where}> → {projectLabel(project)}</span>
              </p>
              {state.status === 'failed' && (
                <p className={styles.why}>{failureSentence(state.error)}</p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Mark({ status }: { status: TaskState<unknown>['status'] | 'archived' }) {
  switch (status) {
    case 'running':
      return <Spinner />;
    case 'waiting':
      return <Clock role="img" aria-label="Waiting" size={16} className={styles.waiting} />;
    case 'done':
      return <CircleCheck role="img" aria-label="Copied" size={16} className={styles.done} />;
    case 'archived':
      return <Undo2 role="img" aria-label="Archived again" size={16} className={styles.waiting} />;
    case 'failed':
      return <CircleAlert role="img" aria-label="Failed" size={16} className={styles.failed} />;
  }
}
