import type { Connection } from '#api/connection.ts';
import { onWritten } from '#api/written.ts';
import type { Template } from '#template/template.ts';
import type { QueryClient } from '@tanstack/react-query';
import { everyTemplate } from '../everyTemplate.ts';
import { knownTemplates, templateKeys } from '../templates.ts';
import type { CatalogNews, CatalogOrder, CatalogQuestions, QuestionKind } from './messages.ts';

export interface CatalogState {
  /** Goes up whenever what was answered may no longer be so. */
  version: number;
  size: number;
  isChecking: boolean;
  /** Loading everything: how far; null: nobody asked for it, or it has come to its end. */
  loading: { loaded: number; count: number } | null;
  /** Everything was loaded once. */
  isWhole: boolean;
}

const nothing: CatalogState = {
  version: 0,
  size: 0,
  isChecking: false,
  loading: null,
  isWhole: false,
};

/** The page's end of one project's catalog: feeds it with whatever is loaded and written, and asks it. */
export class CatalogClient {
  readonly #worker = new Worker(new URL('./catalog.worker.ts', import.meta.url), {
    type: 'module',
  });
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Map<
    number,
    { resolve: (answer: unknown) => void; reject: (error: Error) => void }
  >();
  readonly #posted = new WeakSet<Template>();
  readonly #connection: Connection;
  readonly #projectId: number;
  readonly #stops: (() => void)[];
  #stopLoading: AbortController | null = null;
  #asked = 0;
  #state = nothing;

  constructor(client: QueryClient, connection: Connection, projectId: number) {
    this.#connection = connection;
    this.#projectId = projectId;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<CatalogNews>) =>
      this.#hear(data),
    );
    // Its script may be out of reach, as offline: whoever asks next begins anew.
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (open?.client === this) open = null;
      this.close();
    });
    this.#send({ kind: 'open', projectId });
    this.#put(knownTemplates(client, connection, projectId));
    const lists = JSON.stringify(templateKeys.lists(connection, projectId)).slice(0, -1);
    this.#stops = [
      client.getQueryCache().subscribe(({ type, query }) => {
        if (type !== 'updated' || !query.queryHash.startsWith(lists)) return;
        this.#put(knownTemplates(client, connection, projectId));
      }),
      onWritten(({ template, ...written }) => {
        const isHere = written.connection.id === connection.id && written.projectId === projectId;
        if (isHere) this.#put([template]);
      }),
    ];
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  readonly state = (): CatalogState => this.#state;

  ask<Kind extends QuestionKind>(
    question: Kind,
    asks: CatalogQuestions[Kind]['asks'],
  ): Promise<CatalogQuestions[Kind]['answer']> {
    const number = (this.#asked += 1);
    // Kind ties the question to what it asks, which TypeScript cannot see through a union.
    this.#send({ kind: 'ask', number, question, asks } as CatalogOrder);
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, {
        resolve: (answer) => resolve(answer as CatalogQuestions[Kind]['answer']),
        reject,
      });
    });
  }

  /** Loads whatever the project's list holds. Rejects as the requests do; a stop is no failure. */
  async loadAll(): Promise<void> {
    if (this.#stopLoading !== null) return;
    const stop = new AbortController();
    this.#stopLoading = stop;
    this.#change({ loading: { loaded: 0, count: 0 } });
    try {
      const pages = everyTemplate(this.#connection, this.#projectId, {}, stop.signal);
      for await (const { templates, loaded, count } of pages) {
        this.#put(templates);
        this.#change({ loading: { loaded, count } });
      }
      this.#change({ isWhole: true });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      this.#stopLoading = null;
      this.#change({ loading: null });
    }
  }

  stopLoading(): void {
    this.#stopLoading?.abort();
  }

  close(): void {
    this.stopLoading();
    for (const stop of this.#stops) stop();
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error('The catalog was closed'));
    this.#waiting.clear();
  }

  #put(templates: readonly Template[]): void {
    const fresh = templates.filter((template) => !this.#posted.has(template));
    if (fresh.length === 0) return;
    for (const template of fresh) this.#posted.add(template);
    this.#send({ kind: 'put', sources: fresh.map(({ source }) => source) });
  }

  #hear(news: CatalogNews): void {
    if (news.kind === 'changed') {
      const { size, isChecking } = news;
      this.#change({ size, isChecking, version: this.#state.version + 1 });
      return;
    }
    this.#waiting.get(news.number)?.resolve(news.answer);
    this.#waiting.delete(news.number);
  }

  #send(order: CatalogOrder): void {
    this.#worker.postMessage(order);
  }

  #change(change: Partial<CatalogState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

let open: { client: CatalogClient; connectionId: string; projectId: number } | null = null;

/** The catalog of a project. There is one at a time: another connection's or project's is closed, rows and all. */
export function catalogOf(
  client: QueryClient,
  connection: Connection,
  projectId: number,
): CatalogClient {
  if (open?.connectionId === connection.id && open.projectId === projectId) return open.client;
  open?.client.close();
  open = {
    client: new CatalogClient(client, connection, projectId),
    connectionId: connection.id,
    projectId,
  };
  return open.client;
}
