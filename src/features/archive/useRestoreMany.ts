import { counted } from '#lib/counted.ts';
import { useJobs } from '#components/jobs/JobsProvider.tsx';
import { archiveTemplate, restoreTemplate } from '#queries/archive.ts';
import { templateKeys } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { type Template, templateLabel } from '#template/template.ts';
import { useQueryClient } from '@tanstack/react-query';

/** Brings many archived rows back as one piece of work; undo archives them again. */
export function useRestoreMany(projectId: number) {
  const { start } = useJobs();
  const client = useQueryClient();
  const connection = useConnection();
  return (rows: readonly Template[]): void => {
    start({
      title: `Restoring ${counted(rows.length, 'template')}`,
      done: (count) => `Restored ${counted(count, 'template')}`,
      items: rows,
      nameOf: templateLabel,
      run: (row) => restoreTemplate(connection, projectId, row),
      undo: (_row, restored) => archiveTemplate(connection, projectId, restored),
      rested: () =>
        void client.invalidateQueries({ queryKey: templateKeys.project(connection, projectId) }),
    });
  };
}
