import type { Connection } from '#api/connection.ts';
import { isGone } from '#api/errors.ts';
import { generationOf, type Generation } from '#api/generation.ts';
import { type ListRequest, listTemplates, retrieveTemplate } from '#api/templates.ts';
import type { Template } from '#template/template.ts';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';

/** Keys run from general to special, so that a write can refresh all that may show its row. */
export const templateKeys = {
  project: (connection: Connection, projectId: number) =>
    [connection.id, 'project', projectId] as const,
  lists: (connection: Connection, projectId: number) =>
    [...templateKeys.project(connection, projectId), 'list'] as const,
  one: (connection: Connection, projectId: number, id: string) =>
    [...templateKeys.project(connection, projectId), 'template', id] as const,
};

export function listQuery(connection: Connection, projectId: number, request: ListRequest) {
  return queryOptions({
    queryKey: [...templateKeys.lists(connection, projectId), request],
    queryFn: ({ signal }) => listTemplates(connection, projectId, request, signal),
    // The page one leaves stays until the next is there: nothing flickers while one types or turns pages.
    placeholderData: keepPreviousData,
  });
}

/** All rows that some list of this project holds. */
export function knownTemplates(
  client: QueryClient,
  connection: Connection,
  projectId: number,
): Template[] {
  return client
    .getQueriesData<{ templates: Template[] }>({
      queryKey: templateKeys.lists(connection, projectId),
    })
    .flatMap(([, page]) => page?.templates ?? []);
}

/** A row that some list already holds: shown at once while the fresh copy is on its way. */
export function listedTemplate(
  client: QueryClient,
  connection: Connection,
  projectId: number,
  id: string,
): Template | undefined {
  return knownTemplates(client, connection, projectId).find((template) => template.id === id);
}

export function templateQuery(
  client: QueryClient,
  connection: Connection,
  projectId: number,
  id: string,
) {
  return queryOptions({
    queryKey: templateKeys.one(connection, projectId, id),
    queryFn: async ({ signal }) => {
      const known = listedTemplate(client, connection, projectId, id);
      try {
        return await retrieveTemplate(connection, projectId, id, known, signal);
      } catch (error) {
        if (!isGone(error) || known !== undefined) throw error;
        // An address that someone sent: the row may be another project's feature flag template, which
        // is found only by naming its scope (contract 2.1).
        const flag = { scope: 'feature_flag', team_id: null };
        return retrieveTemplate(connection, projectId, id, flag, signal);
      }
    },
  });
}

/** Which PostHog answers here, from any row; a project without rows is taken for a current one. */
export function generationQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: [...templateKeys.project(connection, projectId), 'generation'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ client, signal }): Promise<Generation> => {
      const [listed] = knownTemplates(client, connection, projectId);
      const sample =
        listed ??
        (await listTemplates(connection, projectId, { limit: 1, offset: 0 }, signal)).templates[0];
      return sample === undefined ? 'current' : generationOf(sample);
    },
  });
}

// What screens need to ask for a list; they know queries, not HTTP.
export { orderings, type ListRequest, type Ordering } from '#api/templates.ts';
export { generationOf, type Generation } from '#api/generation.ts';

export { parseTemplate } from '#api/contract.ts';
