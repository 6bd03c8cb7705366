import { counted } from '#lib/counted.ts';
import { createBody } from '../createBody.ts';
import type { Job } from '../jobs/Job.ts';
import { useJobs } from '../jobs/JobsProvider.tsx';
import { archiveTemplate } from '#queries/archive.ts';
import { templateMaker } from '#queries/copying.ts';
import { projectLabel } from '#queries/projects.ts';
import { templateKeys } from '#queries/templates.ts';
import type { Permissions } from '#session/permissions.ts';
import { type Template, templateLabel } from '#template/template.ts';
import { useQueryClient } from '@tanstack/react-query';
import type { PlannedCopy } from './planCopies.ts';

/** Begins to copy; the job goes on while a person visits other pages. */
export function useCopyJob(): (
  copies: readonly PlannedCopy[],
  permissionsOf: (copy: PlannedCopy) => Permissions,
) => Job {
  const { start } = useJobs();
  const client = useQueryClient();
  return (copies, permissionsOf) => {
    // One maker an item, so that a retry knows what was sent before.
    const items = copies.map((copy) => ({
      copy,
      make: templateMaker(
        {
          connection: copy.target.connection,
          projectId: copy.target.project.id,
          names: copy.names,
        },
        copy.way === 'endpoint'
          ? { sourceId: copy.template.id, tiles: copy.template.tiles }
          : { body: (name) => bodyOf(copy.template, name, permissionsOf(copy)) },
      ),
    }));
    return start({
      title: `Copying ${counted(items.length, 'template')}`,
      done: (done) => `Copied ${counted(done, 'template')}`,
      items,
      nameOf: ({ copy }) =>
        `${templateLabel(copy.template)} → ${projectLabel(copy.target.project)}`,
      run: ({ make }) => make(),
      undo: ({ copy }, created) =>
        archiveTemplate(copy.target.connection, copy.target.project.id, created),
      rested: () => {
        for (const { connection, project } of new Set(copies.map(({ target }) => target))) {
          const queryKey = templateKeys.project(connection, project.id);
          void client.invalidateQueries({ queryKey, predicate: ({ queryKey: key }) => moves(key) });
        }
      },
    });
  };
}

/** Lists and counts change with a copy; rights, generation and schema do not. */
function moves(key: readonly unknown[]): boolean {
  return ['list', 'rows', 'cap', 'copy-target', 'archive'].some((part) => key.includes(part));
}

function bodyOf(template: Template, name: string, permissions: Permissions) {
  // A copy belongs to the project that it is made in: official templates do not multiply by themselves.
  return createBody({ ...template, scope: 'team' }, name, permissions);
}
