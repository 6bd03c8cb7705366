import { useJobs } from '#components/jobs/JobsProvider.tsx';
import { archiveTemplate, restoreTemplate } from '#queries/archive.ts';
import { changeAsItIsNow } from '#queries/bulk.ts';
import { templateKeys } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { type Template, templateLabel } from '#template/template.ts';
import { useQueryClient } from '@tanstack/react-query';
import { bodyOf, type BulkPlan, undoBodyOf } from './bulkChange.ts';
import { bulkWords } from './bulkWords.ts';

/** Carries a plan out as a job: a few rows at a time, each accounted for, all of it to be taken back. */
export function useBulk(projectId: number) {
  const jobs = useJobs();
  const client = useQueryClient();
  const connection = useConnection();

  const rested = () =>
    void client.invalidateQueries({ queryKey: templateKeys.project(connection, projectId) });

  return function begin({ change, rows }: BulkPlan): void {
    const base = {
      title: bulkWords(change, rows.length).doing,
      done: (count: number) => bulkWords(change, count).done,
      items: rows,
      nameOf: templateLabel,
      rested,
    };
    if (change.kind === 'archive') {
      jobs.start({
        ...base,
        run: (row) => archiveTemplate(connection, projectId, row),
        undo: (row) => restoreTemplate(connection, projectId, row),
      });
      return;
    }
    jobs.start<Template, Template | null>({
      ...base,
      run: (row) => changeAsItIsNow(connection, projectId, row, (now) => bodyOf(change, now)),
      undo: async (_row, before) => {
        if (before === null) return;
        await changeAsItIsNow(connection, projectId, before, (now) =>
          undoBodyOf(change, before, now),
        );
      },
    });
  };
}
