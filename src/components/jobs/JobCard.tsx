import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { CircleAlert, CircleCheck, LoaderCircle, Pause, X } from 'lucide-react';
import { useState } from 'react';
import type { Job } from './Job.ts';
import styles from './JobCard.module.css';
import { JobDialog } from './JobDialog.tsx';
import { useJob } from './useJob.ts';

export function JobCard({ job, onDismiss }: { job: Job; onDismiss: () => void }) {
  const [open, setOpen] = useState(false);
  const { title, total, settled, failed, runs, isStopped, mayUndo } = useJob(job);
  const hasFailed = !runs && failed > 0;
  const Icon = runs ? LoaderCircle : isStopped ? Pause : hasFailed ? CircleAlert : CircleCheck;
  return (
    <article className={styles.card} aria-label={title}>
      <Icon
        aria-hidden
        className={styles.icon}
        data-tone={runs || isStopped ? 'quiet' : hasFailed ? 'danger' : 'ok'}
      />
      {/* Said when it begins and when it rests, not with every row. */}
      <p className={styles.title} role={hasFailed ? 'alert' : 'status'}>
        {title}
        {hasFailed && `: ${failed} failed`}
      </p>
      {!runs && <IconButton label="Dismiss" icon={<X />} size="s" onClick={onDismiss} />}
      <div className={styles.far}>
        <progress aria-label={job.title} max={total} value={settled} />
        <span>{`${settled} of ${total}`}</span>
      </div>
      <div className={styles.buttons}>
        {runs && (
          <Button size="s" onClick={() => job.stop()}>
            Stop
          </Button>
        )}
        {isStopped && (
          <Button size="s" onClick={() => void job.start()}>
            Go on
          </Button>
        )}
        {hasFailed && (
          <Button size="s" onClick={() => void job.retry()}>
            {`Retry failed (${failed})`}
          </Button>
        )}
        {mayUndo && (
          <Button size="s" onClick={() => void job.takeBack()}>
            Undo
          </Button>
        )}
        <Button size="s" variant="quiet" onClick={() => setOpen(true)}>
          Details
        </Button>
      </div>
      {open && <JobDialog job={job} onClose={() => setOpen(false)} />}
    </article>
  );
}
