import type { Connection } from '#api/connection.ts';
import { fetchDashboard, listDashboards } from '#api/dashboards.ts';
import { ApiError } from '#api/errors.ts';
import { holdsScope } from '#api/identity.ts';
import { personQuery } from '#session/identity.ts';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { templateKeys } from './templates.ts';

const keyOf = (connection: Connection, projectId: number) =>
  [...templateKeys.project(connection, projectId), 'dashboards'] as const;

/** Fails with `missing-scope` where the key is known to lack it: asking would only put an error on the console. */
export function dashboardsQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: keyOf(connection, projectId),
    queryFn: async ({ client, signal }) => {
      await requireScope(client, connection);
      return listDashboards(connection, projectId, signal);
    },
  });
}

/** One dashboard as the text that came. */
export function dashboardQuery(connection: Connection, projectId: number, id: number) {
  return queryOptions({
    queryKey: [...keyOf(connection, projectId), id],
    queryFn: async ({ client, signal }) => {
      await requireScope(client, connection);
      return fetchDashboard(connection, projectId, id, signal);
    },
  });
}

async function requireScope(client: QueryClient, connection: Connection): Promise<void> {
  const scope = 'dashboard:read';
  const { key } = await client.ensureQueryData(personQuery(connection));
  if (key !== null && !holdsScope(key.scopes, scope)) {
    throw new ApiError({ kind: 'missing-scope', scope });
  }
}
