import { dashboardQuery } from '#queries/dashboards.ts';
import { templateQuery } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { useToast } from '#ui/Toaster.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureSentence } from '#components/describeFailure.ts';
import { useEditor } from '#features/editor/EditorContext.ts';
import {
  type Start,
  startFromDashboard,
  startFromStarter,
  startFromTemplate,
} from './startDraft.ts';
import type { StartSource } from './startSource.ts';

/** Fills the editor with a source, as one step of undo. */
export function useStart() {
  const { projectId, permissions, edit, say } = useEditor();
  const client = useQueryClient();
  const connection = useConnection();
  const toast = useToast();
  const [pending, setPending] = useState<StartSource | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function read(source: StartSource): Promise<Start> {
    if (source.kind === 'starter') return startFromStarter(source.id);
    if (source.kind === 'template') {
      const query = templateQuery(client, connection, projectId, source.id);
      return startFromTemplate(await client.fetchQuery(query), permissions);
    }
    return startFromDashboard(
      await client.fetchQuery(dashboardQuery(connection, projectId, source.id)),
    );
  }

  /** Whether the editor holds it now. */
  async function start(source: StartSource): Promise<boolean> {
    setPending(source);
    setFailure(null);
    try {
      const begun = await read(source);
      if (!begun.ok) {
        setFailure(begun.reason);
        return false;
      }
      edit(`Start from “${begun.name}”`, () => begun.draft);
      say(`Started from ${begun.name}`);
      if (begun.note !== null) toast.show({ tone: 'info', message: begun.note });
      return true;
    } catch (error) {
      setFailure(failureSentence(error));
      return false;
    } finally {
      setPending(null);
    }
  }

  return { start, pending, failure };
}
