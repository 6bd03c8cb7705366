import { jsonOrNull, type JsonText } from '#lib/jsonText.ts';
import type { ImportState, ImportTask } from '#template/transfer/importTask.ts';
import * as v from 'valibot';
import { database, type StoredJob } from './database.ts';

/** An import that may have to be gone on with: what it does, and how far each part of it is. */
export interface StoredImport {
  id: string;
  host: string;
  projectId: number;
  /** Milliseconds since 1970. */
  begunAt: number;
  tasks: ImportTask[];
  /** As many as there are tasks, in their order. */
  states: ImportState[];
}

// The plan holds whole templates and is written once; how far it is changes with every request, and is small.
const planKind = 'import';
const progressKind = 'import-progress';
const progressId = (id: string) => `${id} progress`;

const json = v.pipe(
  v.string(),
  v.transform(jsonOrNull),
  v.custom<JsonText>((text) => text !== null),
);
const row = v.object({
  id: v.string(),
  scope: v.nullable(v.string()),
  team_id: v.nullable(v.number()),
});
const plan = v.object({
  tasks: v.array(
    v.variant('kind', [
      v.object({ kind: v.literal('create'), name: v.string(), body: json }),
      v.object({ kind: v.literal('patch'), name: v.string(), body: json, before: json, row }),
      v.object({ kind: v.literal('replace'), name: v.string(), body: json, row: json }),
    ]),
  ),
});
const progress = v.object({
  states: v.array(v.picklist(['waiting', 'begun', 'done', 'failed'])),
});

/** Rejects where the browser keeps nothing, or has no room. */
export async function keepImport({ tasks, states, ...job }: StoredImport): Promise<void> {
  const entry: StoredJob = { ...job, kind: planKind, data: { tasks } };
  const transaction = (await database()).transaction('jobs', 'readwrite');
  await Promise.all([
    transaction.store.put(entry),
    transaction.store.put(progressOf(job, states)),
    transaction.done,
  ]);
}

/** How far an import is that was kept. */
export async function keepImportProgress(
  job: Pick<StoredImport, 'id' | 'host' | 'projectId' | 'begunAt'>,
  states: readonly ImportState[],
): Promise<void> {
  await (await database()).put('jobs', progressOf(job, states));
}

export async function forgetImport(id: string): Promise<void> {
  const transaction = (await database()).transaction('jobs', 'readwrite');
  await Promise.all([
    transaction.store.delete(id),
    transaction.store.delete(progressId(id)),
    transaction.done,
  ]);
}

/** Those of one project, the oldest first; what does not parse is left out. */
export async function listImports(host: string, projectId: number): Promise<StoredImport[]> {
  const stored = await (await database()).getAllFromIndex('jobs', 'place', [host, projectId]);
  const byId = new Map(stored.map((job) => [job.id, job]));
  return stored
    .filter(({ kind }) => kind === planKind)
    .flatMap(({ id, begunAt, data }) => {
      const read = v.safeParse(plan, data);
      if (!read.success) return [];
      const { tasks } = read.output;
      const far = v.safeParse(progress, byId.get(progressId(id))?.data);
      const states =
        far.success && far.output.states.length === tasks.length ? far.output.states : null;
      // Not known how far: any of it may have been carried out.
      return {
        id,
        host,
        projectId,
        begunAt,
        tasks,
        states: states ?? tasks.map(() => 'begun' as const),
      };
    })
    .sort((a, b) => a.begunAt - b.begunAt);
}

function progressOf(
  { id, host, projectId, begunAt }: Pick<StoredImport, 'id' | 'host' | 'projectId' | 'begunAt'>,
  states: readonly ImportState[],
): StoredJob {
  return {
    id: progressId(id),
    host,
    projectId,
    begunAt,
    kind: progressKind,
    data: { states: [...states] },
  };
}
