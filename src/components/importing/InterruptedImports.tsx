import { forgetImport, importsKey, interruptedImportsQuery } from '#queries/importJobs.ts';
import type { StoredImport } from '#queries/importJobs.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Job } from '../jobs/Job.ts';
import { useImportRun } from './useImportRun.ts';

interface Props {
  projectId: number;
  /** An import goes on. */
  onGoOn?: ((job: Job) => void) | undefined;
}

/** Imports that were cut short by a reload or a closed tab, each with the way on. Nothing where there are none. */
export function InterruptedImports({ projectId, onGoOn }: Props) {
  const client = useQueryClient();
  const connection = useConnection();
  const { goOn, isRunning } = useImportRun(projectId);
  const [busy, setBusy] = useState<string | null>(null);
  const found = useQuery(interruptedImportsQuery(connection, projectId)).data ?? [];
  const interrupted = found.filter((stored) => !isRunning(stored));

  async function resume(stored: StoredImport) {
    setBusy(stored.id);
    const job = await goOn(stored);
    setBusy(null);
    if (job !== null) onGoOn?.(job);
  }

  async function setAside({ id }: StoredImport) {
    setBusy(id);
    // What cannot be forgotten is offered again after the next reload: no harm.
    await forgetImport(id).catch(() => undefined);
    await client.invalidateQueries({ queryKey: importsKey(connection, projectId) });
    setBusy(null);
  }

  return interrupted.map((stored) => (
    <Notice
      key={stored.id}
      tone="warning"
      role="status"
      title={`An import of ${stored.tasks.length} was interrupted: ${farSentence(stored)}.`}
      actions={
        <>
          <Button
            size="s"
            variant="primary"
            busy={busy === stored.id}
            onClick={() => void resume(stored)}
          >
            Go on
          </Button>
          <Button size="s" onClick={() => void setAside(stored)}>
            Set aside
          </Button>
        </>
      }
    >
      Going on makes nothing twice: what may be there already is looked for first. Set aside, what
      is done stays.
    </Notice>
  ));
}

function farSentence({ states }: StoredImport): string {
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const failed = count('failed');
  return `${count('done')} done${failed > 0 ? `, ${failed} refused` : ''}`;
}
