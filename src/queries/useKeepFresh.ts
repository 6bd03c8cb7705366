import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import { useQueryClient } from '@tanstack/react-query';
import { templateKeys } from './templates.ts';

/** A row that was just written is the freshest there is: keep it, and let the lists ask again. */
export function useKeepFresh(projectId: number) {
  const client = useQueryClient();
  const connection = useConnection();
  return (template: Template) => {
    client.setQueryData(templateKeys.one(connection, projectId, template.id), template);
    void client.invalidateQueries({ queryKey: templateKeys.lists(connection, projectId) });
  };
}
