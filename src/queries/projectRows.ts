import type { Connection } from '#api/connection.ts';
import type { Template } from '#template/template.ts';
import { queryOptions } from '@tanstack/react-query';
import { everyTemplate } from './everyTemplate.ts';
import { templateKeys } from './templates.ts';

/** What counting and naming need of a row. */
export type RowFacts = Pick<Template, 'id' | 'template_name' | 'scope' | 'team_id'>;

/** Every row that a project shows, without its contents: pages of them are read and let go again. */
export function projectRowsQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: [...templateKeys.project(connection, projectId), 'rows'],
    queryFn: async ({ signal }): Promise<RowFacts[]> => {
      const rows: RowFacts[] = [];
      for await (const { templates } of everyTemplate(connection, projectId, {}, signal)) {
        for (const { id, template_name, scope, team_id } of templates) {
          rows.push({ id, template_name, scope, team_id });
        }
      }
      return rows;
    },
  });
}
