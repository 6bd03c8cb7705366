import type { Connection } from '#api/connection.ts';
import { parseTemplate } from '#api/contract.ts';
import { patchTemplate } from '#api/templates.ts';
import type { JsonText } from '#lib/jsonText.ts';
import type { Template } from '#template/template.ts';
import type { ImportTask } from '#template/transfer/importTask.ts';
import { archiveTemplate, restoreTemplate } from './archive.ts';
import { creation, makeOnce, mayHaveHappened as mayBe, wantedBy } from './createOnce.ts';
import { findCreated } from './findCreated.ts';
import { replaceTemplate } from './replaceTemplate.ts';
import { causeOf } from './saving.ts';

/**
 * Carries one part of an import out, and returns the row as it is now. `begun`: it was tried before, and nobody
 * knows what came of it: then the project is looked through first, so that nothing is created that is there already.
 */
export function runImportTask(
  connection: Connection,
  projectId: number,
  task: ImportTask,
  begun: boolean,
): Promise<Template> {
  const { body } = task;
  switch (task.kind) {
    case 'create':
      return create(connection, projectId, body, begun);
    case 'patch':
      // The same change twice is one change.
      return patchTemplate(connection, projectId, task.row, body);
    case 'replace':
      return replaceOnce(connection, projectId, parseTemplate(task.row), body, begun);
  }
}

/** Takes it back: what was created is archived, what was changed or replaced is as it was. */
export async function undoImportTask(
  connection: Connection,
  projectId: number,
  task: ImportTask,
  made: Template,
): Promise<void> {
  if (task.kind === 'patch') {
    await patchTemplate(connection, projectId, task.row, task.before);
    return;
  }
  await archiveTemplate(connection, projectId, made);
  if (task.kind === 'replace') {
    await restoreTemplate(connection, projectId, parseTemplate(task.row));
  }
}

/** Whether a request that failed so may have been carried out all the same. */
export function mayHaveHappened(error: unknown): boolean {
  return mayBe(causeOf(error));
}

function create(
  connection: Connection,
  projectId: number,
  body: JsonText,
  begun: boolean,
): Promise<Template> {
  const attempts = [creation(connection, projectId, () => body)];
  return makeOnce({ connection, projectId, attempts, begun })();
}

async function replaceOnce(
  connection: Connection,
  projectId: number,
  row: Template,
  body: JsonText,
  begun: boolean,
): Promise<Template> {
  if (begun) {
    const before = await findCreated({
      connection,
      projectId,
      wanted: [wantedBy(body)],
      since: null,
      // The row that goes may say the same, where only what one may not set differs.
      isOther: (id) => id === row.id,
    });
    if (before !== null) return before;
  }
  return replaceTemplate(connection, projectId, {
    row,
    body,
    create: () => create(connection, projectId, body, begun),
  });
}
