import type { Connection } from '#api/connection.ts';
import { openSessions } from '#storage/draftLocks.ts';
import { listDrafts } from '#storage/drafts.ts';
import { queryOptions } from '@tanstack/react-query';
import { templateKeys } from './templates.ts';

/** Unsaved text of this project that no open editor holds, newest first; none where the browser keeps none. */
export function draftsQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: [...templateKeys.project(connection, projectId), 'drafts'],
    networkMode: 'always',
    staleTime: 0,
    queryFn: async () => {
      const [drafts, open] = await Promise.all([
        listDrafts(connection.host, projectId).catch(() => []),
        openSessions(),
      ]);
      return drafts.filter(({ session }) => !open.has(session));
    },
  });
}

export type { KeptDraft } from '#storage/drafts.ts';
