import type { Connection } from '#api/connection.ts';
import { failureOf } from '#api/errors.ts';
import { fetchSchema } from '#api/templates.ts';
import { opensSessionRoutes, wayInto } from '#session/ways.ts';
import { bundledSchema, type JsonSchema, parseSchema } from '#template/schema.ts';
import { queryOptions } from '@tanstack/react-query';
import { templateKeys } from './templates.ts';

/** The server's schema, or the bundled one with the reason why; asked once a connection. */
export interface SchemaInForce {
  schema: JsonSchema;
  /** null: the server's own. */
  bundledBecause: 'key' | 'refused' | 'no-schema' | null;
}

export function schemaQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: [...templateKeys.project(connection, projectId), 'schema'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<SchemaInForce> => {
      // Asking with a key or token would only put an error on the console (contract 8.1).
      if (!opensSessionRoutes(wayInto(connection))) {
        return { schema: bundledSchema, bundledBecause: 'key' };
      }
      try {
        const schema = parseSchema(await fetchSchema(connection, projectId, signal));
        return schema === null
          ? { schema: bundledSchema, bundledBecause: 'no-schema' }
          : { schema, bundledBecause: null };
      } catch (error) {
        const failure = failureOf(error);
        if (failure === null) throw error;
        const odd = failure.kind === 'not-posthog' || failure.kind === 'html';
        return { schema: bundledSchema, bundledBecause: odd ? 'no-schema' : 'refused' };
      }
    },
  });
}
