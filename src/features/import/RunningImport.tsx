import { counted } from '#lib/counted.ts';
import type { Job } from '#components/jobs/Job.ts';
import { taskFailure } from '#components/jobs/taskFailure.ts';
import { paths } from '#paths.ts';
import type { TaskState } from '#lib/taskRun.ts';
import { isObject } from '#template/kind.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button, buttonClass } from '#ui/Button.tsx';
import { useCallback, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import styles from './RunningImport.module.css';

interface Props {
  projectId: number;
  job: Job;
  /** On to the next import. */
  onDone: () => void;
}

/** What has become of each template; it goes on when the page is left. */
export function RunningImport({ projectId, job, onDone }: Props) {
  const { run, names } = job;
  const { tasks, counts, phase } = useSyncExternalStore(run.subscribe, run.progress);
  // Whoever pressed the button that is gone now goes on from here.
  const focus = useCallback((heading: HTMLHeadingElement | null) => heading?.focus(), []);
  const settled = counts.done + counts.failed;
  return (
    <section aria-labelledby="import-running" className={styles.running}>
      <div className={styles.head}>
        <h2 id="import-running" tabIndex={-1} ref={focus}>
          {phase === 'finished' && counts.failed === 0
            ? `Imported ${counted(counts.done, 'template')}`
            : phase === 'running'
              ? `Importing ${counted(tasks.length, 'template')}`
              : `Imported ${counts.done} of ${counted(tasks.length, 'template')}`}
        </h2>
        <p role="status" className={styles.far}>
          {`${settled} of ${tasks.length}${counts.failed > 0 ? `, ${counts.failed} failed` : ''}`}
        </p>
        <div className={styles.buttons}>
          {phase === 'running' && <Button onClick={() => run.stop()}>Stop</Button>}
          {phase === 'stopped' && (
            <Button onClick={() => void run.start().then(job.rested)}>Go on</Button>
          )}
          {phase !== 'running' && counts.failed > 0 && (
            <Button onClick={() => void run.retry().then(job.rested)}>
              {`Try the ${counts.failed} failed again`}
            </Button>
          )}
          {phase !== 'running' && (
            <>
              <Button onClick={onDone}>Import more</Button>
              <Link
                href={paths.templates(projectId)}
                className={buttonClass({ variant: 'primary' })}
              >
                To the templates
              </Link>
            </>
          )}
        </div>
      </div>
      <progress
        className={styles.progress}
        aria-label="Import"
        max={tasks.length}
        value={settled}
      />
      <ul aria-label="Imported templates" className={styles.list}>
        {tasks.map(({ state }, index) => (
          <li key={index} className={styles.row}>
            <span className={styles.name}>
              <Made projectId={projectId} name={names[index] ?? ''} state={state} />
            </span>
            <StateBadge state={state} />
            {state.status === 'failed' && (
              <p className={styles.failure}>{taskFailure(state.error)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The name, and once there is a row the way to it. */
function Made({
  projectId,
  name,
  state,
}: {
  projectId: number;
  name: string;
  state: TaskState<unknown>;
}) {
  const made = state.status === 'done' && isObject(state.result) ? state.result['id'] : null;
  return typeof made === 'string' ? (
    <Link href={paths.template(projectId, made)}>{name}</Link>
  ) : (
    name
  );
}

function StateBadge({ state }: { state: TaskState<unknown> }) {
  switch (state.status) {
    case 'waiting':
      return <Badge>Waiting</Badge>;
    case 'running':
      return <Badge tone="accent">Running</Badge>;
    case 'done':
      return <Badge tone="ok">Done</Badge>;
    case 'failed':
      return <Badge tone="danger">Failed</Badge>;
  }
}
