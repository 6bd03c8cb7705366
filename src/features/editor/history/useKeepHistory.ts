import { onHistoryFull } from '#queries/historyFull.ts';
import { record } from '#queries/recordWrites.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Writes down what the editor knows of the server's row: the first time as what later changes are compared with,
 * and then whatever somebody else made of it.
 */
export function useKeepHistory(projectId: number, row: Template | null): void {
  const client = useQueryClient();
  const connection = useConnection();
  const { show } = useToast();
  useEffect(() => {
    if (row === null) return;
    const at = Date.now();
    record(({ recordSeen }) => recordSeen(client, connection, projectId, row, at));
  }, [client, connection, projectId, row]);
  useEffect(
    () =>
      onHistoryFull(() =>
        show({
          // One place for what the storage has to say: what is not kept of an edit matters more, and comes later.
          id: 'storage-trouble',
          tone: 'info',
          message:
            'The browser’s storage is full, so earlier versions of templates are not kept. Saving works all the same.',
        }),
      ),
    [show],
  );
}
