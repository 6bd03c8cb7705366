import { counted } from '#lib/counted.ts';
import { ImportLedger, holdImport, letGoOfImport, type StoredImport } from '#queries/importJobs.ts';
import { mayHaveHappened, runImportTask, undoImportTask } from '#queries/importing.ts';
import { templateKeys } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import type { ImportTask } from '#template/transfer/importTask.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useQueryClient } from '@tanstack/react-query';
import type { Job } from '../jobs/Job.ts';
import { useJobs } from '../jobs/JobsProvider.tsx';

/** Which job carries an import out: the last one that was begun for it in this tab. */
const jobIds = new Map<string, string>();

/** Begins imports and goes on with them. What they do and how far they are is written down before each request. */
export function useImportRun(projectId: number) {
  const client = useQueryClient();
  const connection = useConnection();
  const toast = useToast();
  const { start, jobs } = useJobs();

  async function run(ledger: ImportLedger): Promise<Job | null> {
    const { id, tasks, states } = ledger.job;
    if (!(await holdImport(id))) {
      toast.show({ tone: 'info', message: 'Another tab goes on with this import.' });
      return null;
    }
    let warned = false;
    function warn() {
      if (ledger.kept || warned) return;
      warned = true;
      const message =
        'This browser keeps no data here, so the import stops for good when the page is closed.';
      toast.show({ tone: 'info', message });
    }
    warn();
    const left = tasks.flatMap((task, index) =>
      states[index] === 'done' ? [] : [{ task, index }],
    );
    const job = start<{ task: ImportTask; index: number }, Template>({
      title: `Importing ${counted(left.length, 'template')}`,
      done: (count) => `Imported ${counted(count, 'template')}`,
      items: left,
      nameOf: ({ task }) => task.name,
      run: async ({ task, index }) => {
        const begun = ledger.stateOf(index) === 'begun';
        await ledger.note(index, 'begun');
        warn();
        try {
          const made = await runImportTask(connection, projectId, task, begun);
          await ledger.note(index, 'done');
          return made;
        } catch (error) {
          await ledger.note(index, mayHaveHappened(error) ? 'begun' : 'failed');
          throw error;
        }
      },
      undo: ({ task }, made) => undoImportTask(connection, projectId, task, made),
      rested: () => {
        if (ledger.isDone) void ledger.close().then(() => letGoOfImport(id));
        void client.invalidateQueries({ queryKey: templateKeys.project(connection, projectId) });
      },
    });
    jobIds.set(id, job.id);
    return job;
  }

  return {
    begin: async (tasks: ImportTask[]) =>
      run(await ImportLedger.open(connection, projectId, tasks)),
    goOn: (stored: StoredImport) => run(ImportLedger.of(stored)),
    /** Whether a job that the page still shows carries it out. */
    isRunning: ({ id }: StoredImport) => jobs.some((job) => job.id === jobIds.get(id)),
  };
}
