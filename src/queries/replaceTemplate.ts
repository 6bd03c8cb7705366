import type { Connection } from '#api/connection.ts';
import { parseTemplate } from '#api/contract.ts';
import { failureOf, isGone } from '#api/errors.ts';
import { retrieveTemplate } from '#api/templates.ts';
import { tellCreated } from '#api/written.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { holdSession } from '#storage/draftLocks.ts';
import {
  listReplaceJobs,
  removeReplaceJob,
  type ReplaceJob,
  writeReplaceJob,
} from '#storage/replaceJobs.ts';
import type { Template } from '#template/template.ts';
import { archiveTemplate, restoreTemplate } from './archive.ts';
import { clockSkew, createOnce, mayHaveHappened, wantedBy } from './createOnce.ts';

/** What a replacement does, in this order; `restore` only where `create` failed. */
export type ReplaceStep = 'archive' | 'create' | 'restore';

const nothingDone = 'Nothing was changed.';
const halfDone =
  'The old template may be archived and the new one not there. Try again to go on: what happened is looked at first.';

/** A replacement that failed. */
export class ReplaceError extends Error {
  override readonly name = 'ReplaceError';
  /** What is left half done, for `goOnReplacing`; null: all is as it was before. */
  readonly job: ReplaceJob | null;

  constructor(job: ReplaceJob | null, options: { cause: unknown }) {
    super(job === null ? nothingDone : halfDone, options);
    this.job = job;
  }
}

interface Replacement {
  row: Template;
  body: JsonText;
  /** Creates the new one in a way of its own, such as one that looks first whether it is there. */
  create?: (() => Promise<Template>) | undefined;
}

/**
 * For those who may create content but not change it (contract 3.3): archives the old row, which frees
 * its name and its place under the cap of 100, then creates the new one. When that fails the old one
 * is brought back, so that a replacement happens as a whole or not at all. It is written down before it begins:
 * what a crash cuts off is found again by `listReplaceJobs`. Throws `ReplaceError`.
 */
export async function replaceTemplate(
  connection: Connection,
  projectId: number,
  { row, body, create }: Replacement,
  onStep: (step: ReplaceStep) => void = () => {},
): Promise<Template> {
  const job: ReplaceJob = {
    id: crypto.randomUUID(),
    host: connection.host,
    projectId,
    begunAt: Date.now(),
    source: row.source,
    body,
  };
  // Where the browser keeps no data, a replacement is as safe as the page is.
  await writeReplaceJob(job).catch(() => undefined);
  return carryOut(connection, job, onStep, create);
}

/** The page is going away: its requests fail, and whatever it begins now may or may not arrive. */
let isLeaving = false;
globalThis.addEventListener?.('pagehide', () => (isLeaving = true));
globalThis.addEventListener?.('pageshow', () => (isLeaving = false));

async function carryOut(
  connection: Connection,
  job: ReplaceJob,
  onStep: (step: ReplaceStep) => void,
  create = () => createOnce(connection, job.projectId, job.body),
): Promise<Template> {
  const { projectId } = job;
  const row = parseTemplate(job.source);
  const release = holdSession(job.id);
  const done = () => forgetJobs(job);
  try {
    onStep('archive');
    try {
      await archiveTemplate(connection, projectId, row);
    } catch (error) {
      if (mayHaveHappened(error)) throw new ReplaceError(job, { cause: error });
      // A row that is archived already is where this step leads.
      if (!isGone(error)) {
        await done();
        throw new ReplaceError(null, { cause: error });
      }
    }
    onStep('create');
    try {
      const created = await create();
      tellCreated(connection, projectId, created, row);
      await done();
      return created;
    } catch (cause) {
      // The next page, or the next try, looks at what really happened: the new one may be there.
      if (isLeaving || isUnknown(cause)) throw new ReplaceError(job, { cause });
      onStep('restore');
      const undone = await restoreTemplate(connection, projectId, row)
        .then(() => true)
        .catch(() => false);
      if (undone) await done();
      throw new ReplaceError(undone ? null : job, { cause });
    }
  } finally {
    release();
  }
}

/** That job, and those of earlier tries to replace the same row; a browser that keeps nothing has none. */
async function forgetJobs({ id, host, projectId, source }: ReplaceJob): Promise<void> {
  const { id: rowId } = parseTemplate(source);
  try {
    await removeReplaceJob(id);
    for (const other of await listReplaceJobs(host, projectId)) {
      if (parseTemplate(other.source).id === rowId) await removeReplaceJob(other.id);
    }
  } catch {
    // What is done on the server is done.
  }
}

/** What became of a replacement that was cut off. */
interface Found {
  isOldArchived: boolean;
  /** null: the new one was not created. */
  created: Template | null;
}

async function lookUp(connection: Connection, job: ReplaceJob): Promise<Found> {
  const { projectId } = job;
  const old = parseTemplate(job.source);
  const isOldArchived = await retrieveTemplate(connection, projectId, old.id, old)
    .then(({ deleted }) => deleted)
    .catch((error: unknown) => {
      if (isGone(error)) return true;
      throw error;
    });
  // Only when a replacement was cut off.
  const { findCreated } = await import('./findCreated.ts');
  const created = await findCreated({
    connection,
    projectId,
    wanted: [wantedBy(job.body)],
    since: job.begunAt - clockSkew,
    isOther: (id) => id === old.id,
  });
  return { isOldArchived, created };
}

/** Looks at what really happened, and does what is left of it. Returns the new template. */
export async function goOnReplacing(
  connection: Connection,
  job: ReplaceJob,
  onStep: (step: ReplaceStep) => void = () => {},
): Promise<Template> {
  const { isOldArchived, created } = await lookUp(connection, job);
  if (created === null) return carryOut(connection, job, onStep);
  if (!isOldArchived) {
    onStep('archive');
    await archiveTemplate(connection, job.projectId, parseTemplate(job.source));
  }
  tellCreated(connection, job.projectId, created, parseTemplate(job.source));
  await forgetJobs(job);
  return created;
}

/** Looks at what really happened, and takes it back. Returns the old template. */
export async function rollBackReplacing(
  connection: Connection,
  job: ReplaceJob,
): Promise<Template> {
  const { isOldArchived, created } = await lookUp(connection, job);
  const old = parseTemplate(job.source);
  // First, for the two may have one name (contract 3.4).
  if (created !== null) await archiveTemplate(connection, job.projectId, created);
  const restored = isOldArchived ? await restoreTemplate(connection, job.projectId, old) : old;
  await forgetJobs(job);
  return restored;
}

function isUnknown(error: unknown): boolean {
  const failure = failureOf(error);
  return failure?.kind === 'unconfirmed' && !failure.looked;
}
