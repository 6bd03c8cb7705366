import type { TaskState } from '#lib/taskRun.ts';
import { Badge } from '#ui/Badge.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useRowWindow } from '#ui/useRowWindow.ts';
import type { Job } from './Job.ts';
import styles from './JobDialog.module.css';
import { taskFailure } from './taskFailure.ts';
import { useJob } from './useJob.ts';

/** Pixels; as in the stylesheet. */
const rowHeight = 44;

const order: Record<TaskState<unknown>['status'], number> = {
  failed: 0,
  running: 1,
  waiting: 2,
  done: 3,
};

/** What has become of each row, those that need a look first. */
export function JobDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const { now, title, undoing } = useJob(job);
  const { range, attach } = useRowWindow(rowHeight);
  const rows = now.tasks.toSorted((a, b) => order[a.state.status] - order[b.state.status]);
  const { done, failed, running, waiting } = now.counts;
  return (
    <Dialog
      open
      closeOnOutsideClick
      size="l"
      onClose={onClose}
      title={title}
      description={`${done} done, ${failed} failed, ${running + waiting} to come`}
    >
      {/* It scrolls, so it can be scrolled by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={attach} className={styles.box} tabIndex={0} role="region" aria-label="Results">
        <ul
          className={styles.list}
          aria-label="Rows"
          style={{ blockSize: `${rows.length * rowHeight}px` }}
        >
          {rows.slice(range.first, range.end).map(({ item, state }, index) => (
            <li
              key={item}
              className={styles.row}
              aria-setsize={rows.length}
              aria-posinset={range.first + index + 1}
              style={{ insetBlockStart: `${(range.first + index) * rowHeight}px` }}
            >
              <span className={styles.name}>{job.names[item]}</span>
              <Outcome state={state} undone={undoing !== null} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function Outcome({ state, undone }: { state: TaskState<unknown>; undone: boolean }) {
  switch (state.status) {
    case 'failed': {
      const reason = taskFailure(state.error);
      return (
        <>
          <span className={styles.reason} title={reason}>
            {reason}
          </span>
          <Badge tone="danger">Failed</Badge>
        </>
      );
    }
    case 'running':
      return <Badge tone="accent">Running</Badge>;
    case 'waiting':
      return <Badge>Waiting</Badge>;
    case 'done':
      return <Badge tone="ok">{undone ? 'Undone' : 'Done'}</Badge>;
  }
}
