import type { Connection } from '#api/connection.ts';
import type { Generation } from '#api/generation.ts';
import { personQuery, writesQuery } from '#session/identity.ts';
import { type Permissions, permissionsOf } from '#session/permissions.ts';
import { queryOptions } from '@tanstack/react-query';
import { type Cap, capQuery } from './cap.ts';
import { projectRowsQuery } from './projectRows.ts';
import { generationQuery, templateKeys } from './templates.ts';

/** What there is to know of a project before templates are copied into it. */
export interface CopyTarget {
  permissions: Permissions;
  generation: Generation;
  /** Names of its own templates: a copy by one of them would be refused (contract 3.4). */
  names: ReadonlySet<string>;
  /** Of its organization; null: there is none. */
  cap: Cap | null;
}

/** Asked when somebody chooses the project, and anew whenever the dialog opens: others write there too. */
export function copyTargetQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: [...templateKeys.project(connection, projectId), 'copy-target'],
    staleTime: 0,
    queryFn: async ({ client }): Promise<CopyTarget> => {
      const rows = await client.fetchQuery({
        ...projectRowsQuery(connection, projectId),
        staleTime: 0,
      });
      const [person, writes, generation, cap] = await Promise.all([
        client.ensureQueryData(personQuery(connection)),
        // A server that would not say who may write has still answered: then only its refusals tell.
        client.ensureQueryData(writesQuery(connection, projectId)).catch(() => null),
        client.ensureQueryData(generationQuery(connection, projectId)),
        client.fetchQuery({ ...capQuery(connection, projectId), staleTime: 0 }),
      ]);
      const own = rows.filter(({ team_id }) => team_id === projectId);
      return {
        permissions: permissionsOf({ ...person, writes }, generation, projectId),
        generation,
        names: new Set(own.flatMap(({ template_name }) => template_name ?? [])),
        cap,
      };
    },
  });
}
