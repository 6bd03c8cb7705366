import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { InterruptedImports } from '#components/importing/InterruptedImports.tsx';
import type { Job } from '#components/jobs/Job.ts';
import { useTitle } from '#components/useTitle.ts';
import { Notice } from '#ui/Notice.tsx';
import { useState } from 'react';
import { Found } from './Found.tsx';
import styles from './ImportPage.module.css';
import { Intake } from './Intake.tsx';
import { RunningImport } from './RunningImport.tsx';
import { SourceList } from './SourceList.tsx';
import { useImportRows } from './useImportRows.ts';
import { useImportWorker } from './useImportWorker.ts';
import { useProjectRows } from './useProjectRows.ts';
import { useSources } from './useSources.ts';

/** Brings templates in: from files, folders and texts, beside what the project has, and not before one says so. */
export function ImportPage({ projectId }: { projectId: number }) {
  useTitle('Import');
  const ask = useImportWorker();
  const intake = useSources(ask);
  const { sources, candidates, isReading } = intake;
  const existing = useProjectRows(projectId);
  const table = useImportRows(projectId, ask, candidates, existing.rows);
  const [job, setJob] = useState<Job | null>(null);

  function startOver() {
    setJob(null);
    intake.clear();
    table.forget();
  }

  const { create } = table.permissions;
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>Import</h1>
        <p>
          Templates, lists of them, dashboards, insights and tiles, as files, folders, zips or text.
          Nothing is written before you say so.
        </p>
      </header>
      <InterruptedImports projectId={projectId} onGoOn={setJob} />
      {existing.rows !== null && create !== null && (
        <Notice tone="info" title="You can look, but not import">
          {create}
        </Notice>
      )}
      {job !== null ? (
        <RunningImport projectId={projectId} job={job} onDone={startOver} />
      ) : (
        <>
          <Intake
            compact={candidates.length > 0}
            isReading={isReading}
            onFiles={intake.readFiles}
            onText={intake.readText}
          />
          <SourceList sources={sources} onDismiss={intake.dismiss} />
          {existing.error !== null && (
            <ErrorNotice error={existing.error} onRetry={() => existing.retry()} />
          )}
          {candidates.length > 0 && existing.error === null && (
            <Found
              projectId={projectId}
              table={table}
              progress={existing.rows === null ? existing.progress : null}
              isReady={existing.rows !== null}
              onBegun={setJob}
            />
          )}
        </>
      )}
    </main>
  );
}
