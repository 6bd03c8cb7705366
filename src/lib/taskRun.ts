export type TaskState<Result> =
  | { status: 'waiting' }
  | { status: 'running' }
  | { status: 'done'; result: Result }
  | { status: 'failed'; error: unknown };

export interface Task<Item, Result> {
  item: Item;
  state: TaskState<Result>;
}

export interface TaskProgress<Item, Result> {
  /** In the order of the items given. */
  tasks: readonly Task<Item, Result>[];
  counts: Record<TaskState<Result>['status'], number>;
  /** `stopped`: a person stopped it and some still wait. `finished`: nothing waits or runs. */
  phase: 'ready' | 'running' | 'stopped' | 'finished';
}

interface Options<Item, Result> {
  items: readonly Item[];
  run: (item: Item) => Promise<Result>;
  /** How many may run at the same time. */
  atOnce?: number;
}

/**
 * The same work over many items, a few at a time. Every item is accounted for at every moment: what fails
 * stays with its error and can be tried again, a stop lets what has begun come to its end, since nobody
 * could tell whether an aborted change was made.
 */
export class TaskRun<Item, Result> {
  readonly #options: Options<Item, Result>;
  readonly #tasks: Task<Item, Result>[];
  readonly #listeners = new Set<() => void>();
  #phase: TaskProgress<Item, Result>['phase'] = 'ready';
  #progress: TaskProgress<Item, Result> | null = null;
  #work: Promise<void> | null = null;
  /** No task before it waits. */
  #next = 0;

  constructor(options: Options<Item, Result>) {
    this.#options = options;
    this.#tasks = options.items.map((item) => ({ item, state: { status: 'waiting' } }));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  readonly progress = (): TaskProgress<Item, Result> => {
    this.#progress ??= { tasks: [...this.#tasks], counts: this.#counts(), phase: this.#phase };
    return this.#progress;
  };

  /** Begins, or goes on after a stop. Resolves when nothing runs any more; never rejects. */
  start(): Promise<void> {
    if (this.#work !== null && this.#phase === 'running') return this.#work;
    this.#phase = 'running';
    this.#next = 0;
    this.#tell();
    const before = this.#work ?? Promise.resolve();
    const lanes = Array.from({ length: this.#options.atOnce ?? 4 }, () => before.then(this.#lane));
    const work = Promise.all(lanes).then(() => {
      if (this.#work !== work) return;
      if (this.#counts().waiting === 0) this.#phase = 'finished';
      this.#tell();
    });
    this.#work = work;
    return work;
  }

  /** Begins nothing more; what runs comes to its end. */
  stop(): void {
    if (this.#phase !== 'running') return;
    this.#phase = 'stopped';
    this.#tell();
  }

  /** Tries again what failed, and goes on with what still waits. */
  retry(): Promise<void> {
    for (const [index, { state }] of this.#tasks.entries()) {
      if (state.status === 'failed') this.#set(index, { status: 'waiting' });
    }
    return this.start();
  }

  readonly #lane = async (): Promise<void> => {
    while (this.#phase === 'running') {
      while (this.#tasks[this.#next]?.state.status !== 'waiting') {
        if (this.#next >= this.#tasks.length) return;
        this.#next += 1;
      }
      const index = this.#next;
      const task = this.#tasks[index];
      if (task === undefined) return;
      this.#set(index, { status: 'running' });
      const state = await this.#options
        .run(task.item)
        .then((result): TaskState<Result> => ({ status: 'done', result }))
        .catch((error: unknown): TaskState<Result> => ({ status: 'failed', error }));
      this.#set(index, state);
    }
  };

  #set(index: number, state: TaskState<Result>): void {
    const task = this.#tasks[index];
    if (task === undefined) return;
    this.#tasks[index] = { item: task.item, state };
    this.#tell();
  }

  #counts(): TaskProgress<Item, Result>['counts'] {
    const counts = { waiting: 0, running: 0, done: 0, failed: 0 };
    for (const { state } of this.#tasks) counts[state.status] += 1;
    return counts;
  }

  #tell(): void {
    this.#progress = null;
    for (const listener of this.#listeners) listener();
  }
}
