import { counted } from '#lib/counted.ts';
import { useImportRun } from '#components/importing/useImportRun.ts';
import type { Job } from '#components/jobs/Job.ts';
import { capQuery, roomFor } from '#queries/cap.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CapNotice } from './CapNotice.tsx';
import styles from './Found.module.css';
import { ImportItem } from './ImportItem.tsx';
import type { Choice, ImportRow } from './importRows.ts';
import { summaryOf } from './importWords.ts';
import type { useImportRows } from './useImportRows.ts';

interface Props {
  projectId: number;
  table: ReturnType<typeof useImportRows>;
  /** How far the project's rows are; null: they are all there, or none is yet. */
  progress: { loaded: number; count: number } | null;
  /** The project's rows are all there. */
  isReady: boolean;
  onBegun: (job: Job) => void;
}

const choices: { choice: Choice; label: string }[] = [
  { choice: 'create', label: 'Create' },
  { choice: 'replace', label: 'Replace' },
  { choice: 'skip', label: 'Skip' },
];

/** What was found, one beside the other with what the project has, and the one button that writes. */
export function Found({ projectId, table, progress, isReady, onBegun }: Props) {
  const { rows, permissions, choose, rename } = table;
  const { begin } = useImportRun(projectId);
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => new Set());
  const [busy, setBusy] = useState(false);
  const isCompared = isReady && rows.every(({ status }) => status !== null);
  const wanted = rows.filter(({ choice }) => choice !== 'skip');
  const tasks = wanted.flatMap(({ task }) => task ?? []);
  const cap = useQuery(capQuery(useConnection(), projectId)).data ?? null;
  const room = roomFor(cap, wanted.filter(({ choice }) => choice === 'create').length);
  const chosen = rows.filter(({ key }) => selected.has(key));
  const acted = chosen.length > 0 ? chosen : rows;
  const keysFor = (choice: Choice) =>
    acted.filter((row) => row.choices.includes(choice)).map(({ key }) => key);

  async function start() {
    setBusy(true);
    const job = await begin(tasks);
    setBusy(false);
    if (job !== null) onBegun(job);
  }

  function toggle(key: string) {
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }

  return (
    <section aria-label="Found templates" className={styles.found}>
      <div className={styles.bar}>
        <Checkbox
          label="Select all"
          hiddenLabel
          checked={chosen.length === rows.length}
          indeterminate={chosen.length > 0 && chosen.length < rows.length}
          onChange={() =>
            setSelected(
              chosen.length === rows.length ? new Set() : new Set(rows.map(({ key }) => key)),
            )
          }
        />
        <h2 className={styles.title}>
          {!isCompared && <Spinner />}
          <span aria-live="polite">
            {isCompared ? summaryOf(rows) : comparingWords(rows, progress, isReady)}
          </span>
        </h2>
        <div
          role="group"
          aria-label={chosen.length > 0 ? `For the ${chosen.length} selected` : 'For all'}
          className={styles.forAll}
        >
          <span aria-hidden>{chosen.length > 0 ? `The ${chosen.length} selected:` : 'All:'}</span>
          {choices.map(({ choice, label }) => (
            <Button
              key={choice}
              size="s"
              disabledReason={
                keysFor(choice).length === 0 ? `None of them can be chosen to ${choice}.` : null
              }
              onClick={() => choose(keysFor(choice), choice)}
            >
              {label}
            </Button>
          ))}
        </div>
      </div>
      <ul className={styles.rows} aria-label="Templates to import" aria-busy={!isCompared}>
        {rows.map((row) => (
          <ImportItem
            key={row.key}
            projectId={projectId}
            row={row}
            selected={selected.has(row.key)}
            onSelect={() => toggle(row.key)}
            onChoose={(choice) => choose([row.key], choice)}
            onRename={(name) => rename(row.key, name)}
          />
        ))}
      </ul>
      <footer className={styles.footer}>
        <div className={styles.plan}>
          <CapNotice room={room} />
          <p>{planWords(wanted)}</p>
        </div>
        <Button
          variant="primary"
          busy={busy}
          disabledReason={
            permissions.create ?? refusalOf(isCompared, wanted.length, tasks.length, room.over > 0)
          }
          onClick={() => void start()}
        >
          {`Import ${counted(wanted.length, 'template')}`}
        </Button>
      </footer>
    </section>
  );
}

function comparingWords(
  rows: readonly ImportRow[],
  progress: Props['progress'],
  isReady: boolean,
): string {
  if (isReady) {
    const checked = rows.filter(({ status }) => status !== null).length;
    return `Checking ${counted(rows.length, 'template')}: ${checked} done…`;
  }
  const far = progress === null ? '' : `: ${progress.loaded} of ${progress.count}`;
  return `Comparing with the templates of the project${far}…`;
}

function planWords(wanted: readonly ImportRow[]): string {
  const created = wanted.filter(({ choice }) => choice === 'create').length;
  const replaced = wanted.length - created;
  if (wanted.length === 0) return 'Nothing is chosen. Choose Create or Replace for some of them.';
  const parts = [
    ...(created > 0 ? [`${created} to create`] : []),
    ...(replaced > 0 ? [`${replaced} to replace`] : []),
  ];
  return `${parts.join(', ')}. It can be undone.`;
}

function refusalOf(
  isCompared: boolean,
  wanted: number,
  planned: number,
  isOver: boolean,
): string | null {
  if (!isCompared) return 'They are still being compared with the project.';
  if (wanted === 0) return 'Nothing is chosen.';
  if (planned < wanted) return 'Some names have to be changed first.';
  return isOver ? 'They are more than your organization may have. Skip some.' : null;
}
