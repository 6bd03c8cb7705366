import type { Connection } from '#api/connection.ts';
import { ApiError } from '#api/errors.ts';
import { patchTemplate } from '#api/templates.ts';
import { jsonText } from '#lib/jsonText.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { forgetArchived, journalArchived, listArchived } from '#storage/archiveJournal.ts';
import type { Template } from '#template/template.ts';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { templateKeys } from './templates.ts';

const archived = jsonText({ deleted: true });
const live = jsonText({ deleted: false });

const journalKey = (connection: Connection, projectId: number) =>
  [...templateKeys.project(connection, projectId), 'archive'] as const;

/** What was archived from this browser; comes from its own database, so also without a network. */
export function archiveQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: journalKey(connection, projectId),
    networkMode: 'always',
    staleTime: 0,
    queryFn: () => listArchived(connection.host, projectId),
  });
}

function dropFromLists(client: QueryClient, connection: Connection, projectId: number, id: string) {
  client.setQueriesData<{ count: number; templates: Template[] }>(
    { queryKey: templateKeys.lists(connection, projectId) },
    (page) => {
      if (page === undefined || !page.templates.some((template) => template.id === id)) return page;
      const templates = page.templates.filter((template) => template.id !== id);
      return { count: page.count - 1, templates };
    },
  );
}

/**
 * Archives one template: a PATCH that hides it, never a DELETE (PostHog answers that with 405). The row
 * goes into the journal first, since no server shows an archived row again; a journal that cannot be
 * written is told to the caller and does not stop the archiving.
 */
export async function archiveTemplate(
  connection: Connection,
  projectId: number,
  template: Template,
): Promise<{ journaled: boolean }> {
  const { host } = connection;
  const { id, source } = template;
  const journaled = await journalArchived({ host, projectId, id, source, archivedAt: Date.now() })
    .then(() => true)
    .catch(() => false);
  try {
    await patchTemplate(connection, projectId, template, archived);
  } catch (error) {
    if (isArchivedAlready(error)) return { journaled };
    if (journaled) await forgetArchived(host, projectId, id);
    throw error;
  }
  return { journaled };
}

/** The answer was lost, and servers before April 2026 hide an archived row from the next PATCH (contract 2.2). */
function isArchivedAlready(error: unknown): boolean {
  return error instanceof ApiError && error.afterLost && error.failure.kind === 'not-found';
}

/** Brings an archived row back. Servers before April 2026 cannot, and answer `not-found` (contract 2.2). */
export async function restoreTemplate(
  connection: Connection,
  projectId: number,
  row: Pick<Template, 'id' | 'scope' | 'team_id'>,
): Promise<Template> {
  const template = await patchTemplate(connection, projectId, row, live);
  // The row is back whether or not this browser can take its note of it away.
  await forgetArchived(connection.host, projectId, row.id).catch(() => undefined);
  return template;
}

export function useArchiveTemplate(projectId: number) {
  const client = useQueryClient();
  const connection = useConnection();
  const lists = templateKeys.lists(connection, projectId);
  return useMutation({
    mutationFn: (template: Template) => archiveTemplate(connection, projectId, template),
    onMutate: async (template) => {
      await client.cancelQueries({ queryKey: lists });
      const before = client.getQueriesData({ queryKey: lists });
      dropFromLists(client, connection, projectId, template.id);
      return { before };
    },
    onError: (_error, _template, context) => {
      for (const [key, page] of context?.before ?? []) client.setQueryData(key, page);
    },
    onSettled: (_data, _error, template) => {
      void client.invalidateQueries({ queryKey: lists });
      void client.invalidateQueries({ queryKey: journalKey(connection, projectId) });
      client.removeQueries({ queryKey: templateKeys.one(connection, projectId, template.id) });
    },
  });
}

export function useRestoreTemplate(projectId: number) {
  const client = useQueryClient();
  const connection = useConnection();
  return useMutation({
    mutationFn: (row: Pick<Template, 'id' | 'scope' | 'team_id'>) =>
      restoreTemplate(connection, projectId, row),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: templateKeys.lists(connection, projectId) }),
        client.invalidateQueries({ queryKey: journalKey(connection, projectId) }),
      ]),
  });
}

/** Takes a row off the journal, once it was made anew on a server that cannot restore. */
export function useForgetArchived(projectId: number) {
  const client = useQueryClient();
  const connection = useConnection();
  return useMutation({
    networkMode: 'always',
    mutationFn: (id: string) => forgetArchived(connection.host, projectId, id),
    onSettled: () => client.invalidateQueries({ queryKey: journalKey(connection, projectId) }),
  });
}
