import type { Connection } from '#api/connection.ts';
import {
  forgetImport,
  keepImport,
  keepImportProgress,
  listImports,
  type StoredImport,
} from '#storage/importJobs.ts';
import type { ImportState, ImportTask } from '#template/transfer/importTask.ts';
import { queryOptions } from '@tanstack/react-query';
import { templateKeys } from './templates.ts';

export type { StoredImport };
export { forgetImport };

export const importsKey = (connection: Connection, projectId: number) =>
  [...templateKeys.project(connection, projectId), 'imports'] as const;

/**
 * Imports of this browser that were begun and not finished, and that no tab is carrying out at the moment; none
 * where the browser keeps nothing.
 */
export function interruptedImportsQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: importsKey(connection, projectId),
    networkMode: 'always',
    staleTime: 0,
    queryFn: async (): Promise<StoredImport[]> => {
      const stored = await listImports(connection.host, projectId).catch(() => []);
      if (stored.length === 0) return stored;
      const { held = [] } = await navigator.locks.query();
      const names = new Set(held.map(({ name }) => name));
      return stored.filter(({ id }) => heldHere.has(id) || !names.has(lockName(id)));
    },
  });
}

/** Held by the tab that carries an import out, so that no other one does, too; a closed tab lets go of it. */
const lockName = (id: string) => `template-studio import ${id}`;

/** Imports of this tab, with how to let go of each. */
const heldHere = new Map<string, () => void>();

/** Until it is let go of, or the tab is closed. false: another tab has it. */
export function holdImport(id: string): Promise<boolean> {
  if (heldHere.has(id)) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(lockName(id), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      if (lock === null) return undefined;
      return new Promise<void>((release) => heldHere.set(id, release));
    });
  });
}

export function letGoOfImport(id: string): void {
  heldHere.get(id)?.();
  heldHere.delete(id);
}

/** What an import writes down, so that it can go on after a reload. */
export class ImportLedger {
  readonly job: StoredImport;
  /** Whether the browser keeps it; false: the import runs all the same, but cannot be gone on with. */
  kept = true;

  private constructor(job: StoredImport) {
    this.job = job;
  }

  static async open(
    connection: Connection,
    projectId: number,
    tasks: ImportTask[],
  ): Promise<ImportLedger> {
    const ledger = new ImportLedger({
      id: crypto.randomUUID(),
      host: connection.host,
      projectId,
      begunAt: Date.now(),
      tasks,
      states: tasks.map(() => 'waiting'),
    });
    ledger.kept = await keepImport(ledger.job)
      .then(() => true)
      .catch(() => false);
    return ledger;
  }

  static of(stored: StoredImport): ImportLedger {
    return new ImportLedger({ ...stored, states: [...stored.states] });
  }

  stateOf(index: number): ImportState {
    return this.job.states[index] ?? 'waiting';
  }

  get isDone(): boolean {
    return this.job.states.every((state) => state === 'done');
  }

  /** Resolves once it is written down, or known that it cannot be. */
  async note(index: number, state: ImportState): Promise<void> {
    this.job.states[index] = state;
    if (!this.kept) return;
    await keepImportProgress(this.job, this.job.states).catch(() => {
      this.kept = false;
    });
  }

  async close(): Promise<void> {
    await forgetImport(this.job.id).catch(() => undefined); // a browser that keeps nothing has nothing to forget
  }
}
