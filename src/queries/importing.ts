import type { Connection } from '#api/connection.ts';
import { parseTemplate } from '#api/contract.ts';
import { failureOf, isLost } from '#api/errors.ts';
import { createTemplate, listTemplates, patchTemplate } from '#api/templates.ts';
import { type JsonText, splitObject } from '#lib/jsonText.ts';
import type { Template } from '#template/template.ts';
import type { ImportTask } from '#template/transfer/importTask.ts';
import { holdsAll } from '#template/transfer/plan.ts';
import { archiveTemplate, restoreTemplate } from './archive.ts';
import { everyTemplate } from './everyTemplate.ts';
import { replaceTemplate } from './replaceTemplate.ts';
import { causeOf } from './saving.ts';

/**
 * Carries one part of an import out, and returns the row as it is now. `begun`: it was tried before, and nobody
 * knows what came of it. Nothing is created that is there already: whenever an answer is missing, the project is
 * looked through for a row of that name with that content first.
 */
export function runImportTask(
  connection: Connection,
  projectId: number,
  task: ImportTask,
  begun: boolean,
): Promise<Template> {
  const { body } = task;
  const createOnce = () => create(connection, projectId, body, begun);
  switch (task.kind) {
    case 'create':
      return createOnce();
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
  const failure = failureOf(causeOf(error));
  // Without a kind it is a fault of our own, and a server that fails may have done its work before.
  return failure === null || failure.kind === 'server' || isLost(failure);
}

async function create(
  connection: Connection,
  projectId: number,
  body: JsonText,
  begun: boolean,
): Promise<Template> {
  const before = begun ? await findMade(connection, projectId, body) : null;
  if (before !== null) return before;
  try {
    return await createTemplate(connection, projectId, body);
  } catch (error) {
    // A request of before may have arrived only now, and taken the name.
    const taken = begun && failureOf(error)?.kind === 'name-taken';
    if (!taken && !mayHaveHappened(error)) throw error;
    const made = await findMade(connection, projectId, body).catch(() => null);
    if (made === null) throw error;
    return made;
  }
}

async function replaceOnce(
  connection: Connection,
  projectId: number,
  row: Template,
  body: JsonText,
  begun: boolean,
): Promise<Template> {
  const before = begun ? await findMade(connection, projectId, body) : null;
  // The row that goes may say the same, where only what one may not set differs.
  if (before !== null && before.id !== row.id) return before;
  return replaceTemplate(connection, projectId, {
    row,
    body,
    create: () => create(connection, projectId, body, begun),
  });
}

/** The row of this project that says all that a body says; null: there is none. */
async function findMade(
  connection: Connection,
  projectId: number,
  body: JsonText,
): Promise<Template | null> {
  const members = splitObject(body);
  const name: unknown = JSON.parse(members.get('template_name') ?? 'null');
  const isIt = (row: Template) => row.team_id === projectId && holdsAll(row, members);
  if (typeof name === 'string') {
    const request = { search: name, limit: 100, offset: 0 };
    const { templates } = await listTemplates(connection, projectId, request);
    const found = templates.find(isIt);
    if (found !== undefined) return found;
  }
  // PostHog's search leaves words out and finds no name of stop words alone (contract 2.4).
  for await (const { templates } of everyTemplate(connection, projectId, {})) {
    const found = templates.find(isIt);
    if (found !== undefined) return found;
  }
  return null;
}
