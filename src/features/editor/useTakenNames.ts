import { knownTemplates } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

/** Names that the project's other templates have, as far as some list has shown them. */
export function useTakenNames(projectId: number, base: Template | null): ReadonlySet<string> {
  const client = useQueryClient();
  const connection = useConnection();
  return useMemo(
    () =>
      new Set(
        knownTemplates(client, connection, projectId)
          // A name is taken within its project only, and never by a row without one (contract 3.4).
          .filter(({ id, team_id }) => team_id === projectId && id !== base?.id)
          .flatMap(({ template_name }) => (template_name === null ? [] : [template_name])),
      ),
    [client, connection, projectId, base],
  );
}
