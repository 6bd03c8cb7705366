import type { Connection } from '#api/connection.ts';
import { queryOptions } from '@tanstack/react-query';
import { everyTemplate } from './everyTemplate.ts';
import { templateKeys } from './templates.ts';

/** How many templates an organization may have that are not archived (contract 3.4). */
export interface Cap {
  used: number;
  limit: number;
  /** False: other projects of the organization, which this way in cannot see, may hold more. */
  exact: boolean;
}

const LIMIT = 100;

export function capQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: [...templateKeys.project(connection, projectId), 'cap'],
    queryFn: async ({ signal }): Promise<Cap | null> => {
      let used = 0;
      for await (const { templates } of everyTemplate(connection, projectId, {}, signal)) {
        used += templates.filter(({ team_id }) => team_id === projectId).length;
      }
      return { used, limit: LIMIT, exact: false };
    },
  });
}
