import { type TaskProgress, TaskRun } from '#lib/taskRun.ts';

/** The same work over many templates. */
export interface JobSpec<Item, Result> {
  /** While it runs: "Archiving 52 templates". */
  title: string;
  /** When so many are done: "Archived 50 templates". */
  done: (count: number) => string;
  items: readonly Item[];
  /** What a person knows an item by. */
  nameOf: (item: Item) => string;
  run: (item: Item) => Promise<Result>;
  /** Takes one done item back; absent: it cannot be taken back. */
  undo?: ((item: Item, result: Result) => Promise<unknown>) | undefined;
  /** Whenever nothing runs any more: after the run, after a retry, after an undo. */
  rested?: (() => void) | undefined;
}

export interface JobState {
  progress: TaskProgress<number, unknown>;
  /** Its way back, once somebody took it. Items are indexes of `progress.tasks`. */
  undoing: TaskProgress<number, unknown> | null;
}

/** A job as the page shows it: what its items are is known to nobody but the one who began it. */
export class Job {
  readonly id = crypto.randomUUID();
  readonly title: string;
  readonly done: (count: number) => string;
  /** Of the items, in their order. */
  readonly names: readonly string[];
  /** Its items are the indexes of `names`. */
  readonly run: TaskRun<number, unknown>;
  readonly mayUndo: boolean;
  readonly rested: () => void;
  readonly #undo: (index: number) => Promise<unknown>;
  readonly #listeners = new Set<() => void>();
  #undoing: TaskRun<number, unknown> | null = null;
  #state: JobState | null = null;

  constructor(parts: {
    title: string;
    done: (count: number) => string;
    names: readonly string[];
    run: (index: number) => Promise<unknown>;
    undo: ((index: number) => Promise<unknown>) | null;
    rested: () => void;
  }) {
    this.title = parts.title;
    this.done = parts.done;
    this.names = parts.names;
    this.rested = parts.rested;
    this.mayUndo = parts.undo !== null;
    this.#undo = parts.undo ?? (() => Promise.resolve());
    this.run = new TaskRun({ items: parts.names.map((_, index) => index), run: parts.run });
    this.run.subscribe(this.#tell);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  readonly state = (): JobState => {
    this.#state ??= {
      progress: this.run.progress(),
      undoing: this.#undoing?.progress() ?? null,
    };
    return this.#state;
  };

  /** Begins, or goes on with what still waits. */
  async start(): Promise<void> {
    await this.#current().start();
    this.rested();
  }

  stop(): void {
    this.#current().stop();
  }

  /** Tries again what failed, on its way there or back. */
  async retry(): Promise<void> {
    await this.#current().retry();
    this.rested();
  }

  /** Takes back what is done, with the same care as it was done. */
  async takeBack(): Promise<void> {
    if (this.#undoing !== null) return this.start();
    const done = this.run.progress().tasks.filter(({ state }) => state.status === 'done');
    this.#undoing = new TaskRun({ items: done.map(({ item }) => item), run: this.#undo });
    this.#undoing.subscribe(this.#tell);
    await this.start();
  }

  #current(): TaskRun<number, unknown> {
    return this.#undoing ?? this.run;
  }

  readonly #tell = (): void => {
    this.#state = null;
    for (const listener of this.#listeners) listener();
  };
}

export function jobOf<Item, Result>(spec: JobSpec<Item, Result>): Job {
  const { title, done, items, nameOf, run, undo, rested = () => {} } = spec;
  const results = new Map<number, Result>();
  const item = (index: number): Item => {
    const found = items[index];
    if (found === undefined) throw new Error(`The job has no item ${index}`);
    return found;
  };
  return new Job({
    title,
    done,
    names: items.map(nameOf),
    rested,
    run: async (index) => {
      const result = await run(item(index));
      results.set(index, result);
      return result;
    },
    undo:
      undo === undefined
        ? null
        : async (index) => {
            // Only what is done is taken back, so there is a result, which may itself be undefined.
            if (results.has(index)) await undo(item(index), results.get(index) as Result);
          },
  });
}
