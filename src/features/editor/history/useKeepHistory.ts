import { useStorageTrouble } from '#components/useStorageTrouble.ts';
import { onHistoryFull } from '#queries/historyFull.ts';
import { record } from '#queries/recordWrites.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Writes down what the editor knows of the server's row: the first time as what later changes are compared with,
 * and then whatever somebody else made of it.
 */
export function useKeepHistory(projectId: number, row: Template | null): void {
  const client = useQueryClient();
  const connection = useConnection();
  const tell = useStorageTrouble();
  useEffect(() => {
    if (row === null) return;
    const at = Date.now();
    record(({ recordSeen }) => recordSeen(client, connection, projectId, row, at));
  }, [client, connection, projectId, row]);
  useEffect(() => onHistoryFull(() => tell('full', 'history')), [tell]);
}
