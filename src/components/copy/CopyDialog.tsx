import type { Job } from '../jobs/Job.ts';
import { type Template, templateLabel } from '#template/template.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { useState } from 'react';
import styles from './CopyDialog.module.css';
import { CopyResults } from './CopyResults.tsx';
import type { OnClash, PlannedCopy, Target } from './planCopies.ts';
import { PortabilityReport } from './PortabilityReport.tsx';
import { readyCopies } from './readyCopies.ts';
import { TargetHosts } from './TargetHosts.tsx';
import { useCopyJob } from './useCopyJob.ts';
import { useCopyRun } from './useCopyRun.ts';
import { usePlans } from './usePlans.ts';
import { targetKey, useTargets } from './useTargets.ts';

/** Projects from which on one searches rather than looks. */
const MANY = 8;

interface Props {
  /** Where the templates were found. */
  projectId: number;
  templates: readonly Template[];
  onClose: () => void;
}

/** Templates into other projects, here and on other hosts: chosen, told beforehand, then done. */
export function CopyDialog({ projectId, templates, onClose }: Props) {
  const { hosts, source } = useTargets(projectId);
  const [typed, setTyped] = useState<readonly Target[]>([]);
  const [chosen, setChosen] = useState<readonly Target[]>([]);
  const [onClash, setOnClash] = useState<OnClash>('keep-both');
  const [search, setSearch] = useState('');
  const [begun, setBegun] = useState<{ job: Job; copies: readonly PlannedCopy[] } | null>(null);
  const plans = usePlans(templates, source, begun === null ? chosen : [], onClash);
  const ready = readyCopies(chosen, plans);
  const begin = useCopyJob();
  const run = useCopyRun(begun?.job ?? null);

  const many =
    hosts.flatMap(({ groups }) => groups).flatMap(({ targets }) => targets).length > MANY;
  const title =
    templates.length === 1 ? `Copy ${labelOf(templates)}` : `Copy ${templates.length} templates`;

  function toggle(target: Target) {
    const key = targetKey(target);
    setChosen((before) =>
      before.some((each) => targetKey(each) === key)
        ? before.filter((each) => targetKey(each) !== key)
        : [...before, target],
    );
  }

  function add(target: Target) {
    const key = targetKey(target);
    const isKnown = [...typed, ...chosen].some((each) => targetKey(each) === key);
    if (!isKnown) setTyped([...typed, target]);
    if (!chosen.some((each) => targetKey(each) === key)) setChosen([...chosen, target]);
  }

  function copy() {
    const { copies, permissionsOf } = ready;
    setBegun({ job: begin(copies, permissionsOf), copies });
  }

  if (begun !== null && run.progress !== null) {
    const { phase, counts, tasks } = run.progress;
    const isRunning = phase === 'running' || counts.running > 0;
    const kept = counts.done - run.archived.size;
    return (
      <Dialog
        open
        onClose={onClose}
        title={title}
        description={
          <span role="status">
            {isRunning
              ? `Copied ${counts.done} of ${tasks.length}. It goes on when you close this.`
              : endWords(kept, counts.failed, run.archived.size)}
          </span>
        }
        footer={
          <>
            {isRunning ? (
              <Button onClick={run.stop}>Stop</Button>
            ) : (
              <>
                {kept > 0 && (
                  <Button busy={run.undoing} onClick={() => void run.undo()}>
                    Undo
                  </Button>
                )}
                {counts.failed + counts.waiting > 0 && (
                  <Button onClick={run.goOn}>{counts.failed > 0 ? 'Try again' : 'Go on'}</Button>
                )}
              </>
            )}
            <Button variant="primary" onClick={onClose}>
              Close
            </Button>
          </>
        }
      >
        <CopyResults
          copies={begun.copies}
          states={tasks.map(({ state }) => state)}
          archived={run.archived}
          onLeave={onClose}
        />
      </Dialog>
    );
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description="Choose the projects. They get copies of their own; later changes here do not reach them."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={ready.refusal} onClick={copy}>
            {ready.copies.length > 1 ? `Copy (${ready.copies.length})` : 'Copy'}
          </Button>
        </>
      }
    >
      <div className={styles.choice}>
        {many && (
          <SearchBox
            label="Search projects"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
        <TargetHosts
          hosts={hosts}
          typed={typed}
          plans={plans}
          search={search}
          onClash={onClash}
          onToggle={toggle}
          onAdd={add}
        />
        {ready.clashes > 0 && (
          <SegmentedControl
            label="Where a name is taken"
            options={[
              { value: 'keep-both', label: 'Keep both' },
              { value: 'skip', label: 'Leave out' },
            ]}
            value={onClash}
            onChange={setOnClash}
          />
        )}
        <PortabilityReport templates={templates} />
      </div>
    </Dialog>
  );
}

function labelOf([template]: readonly Template[]): string {
  return template === undefined ? '' : `“${templateLabel(template)}”`;
}

function endWords(kept: number, failed: number, archived: number): string {
  const words = [
    kept > 0 ? `Copied ${kept}.` : '',
    archived > 0 ? `Archived ${archived} again.` : '',
    failed > 0 ? `${failed} failed.` : '',
  ];
  return words.filter(Boolean).join(' ') || 'Stopped.';
}
