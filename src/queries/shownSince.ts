import type { Connection } from '#api/connection.ts';
import type { QueryClient } from '@tanstack/react-query';
import { templateKeys } from './templates.ts';

/** When the oldest of what the page shows of a project was loaded, in milliseconds since 1970; null: nothing is shown. */
export function shownSince(
  client: QueryClient,
  connection: Connection,
  projectId: number,
): number | null {
  const times = [
    templateKeys.lists(connection, projectId),
    [...templateKeys.project(connection, projectId), 'template'],
  ]
    .flatMap((queryKey) => client.getQueryCache().findAll({ queryKey, type: 'active' }))
    .map(({ state }) => state.dataUpdatedAt)
    .filter((time) => time > 0);
  return times.length === 0 ? null : Math.min(...times);
}
