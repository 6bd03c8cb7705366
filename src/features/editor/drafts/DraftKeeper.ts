import { database } from '#storage/database.ts';
import { holdSession } from '#storage/draftLocks.ts';
import {
  type DraftDocument,
  type DraftOwner,
  draftTexts,
  removeDraft,
  writeDraft,
} from '#storage/drafts.ts';
import { type StorageTrouble, storageTrouble } from '#storage/storageTrouble.ts';
import type { Template } from '#template/template.ts';
import type { DocumentStore } from '#features/editor/document/DocumentStore.ts';

/** In milliseconds from the first key that is not written yet. */
const WAIT = 400;

/**
 * Writes what is typed into the browser's own database, a moment later and off the path of a key, so that a crash
 * or a closed tab loses none of it.
 */
export class DraftKeeper {
  readonly #store: DocumentStore;
  readonly #onTrouble: (trouble: StorageTrouble) => void;
  #owner: DraftOwner;
  #base: Template | null;
  /** What the database holds of it. */
  #written: Partial<Record<DraftDocument, string | null>> = {};
  #timer: number | null = null;
  /** Writes come one after the other. */
  #work: Promise<void> = Promise.resolve();
  #running = 0;
  #isReady = false;
  #trouble: StorageTrouble | null = null;

  constructor(
    store: DocumentStore,
    base: Template | null,
    place: Pick<DraftOwner, 'host' | 'projectId'>,
    onTrouble: (trouble: StorageTrouble) => void,
  ) {
    this.#store = store;
    this.#base = base;
    this.#onTrouble = onTrouble;
    this.#owner = { ...place, templateId: base?.id ?? null, session: crypto.randomUUID() };
  }

  get session(): string {
    return this.#owner.session;
  }

  /** Whether what is typed is kept, as far as is known: one may leave. */
  get keeps(): boolean {
    return this.#isReady && this.#trouble === null;
  }

  /** Whether all that was typed is in the database by now. */
  get isWritten(): boolean {
    return this.keeps && this.#timer === null && this.#running === 0;
  }

  /** Until the result is called, which writes what is left. */
  start(): () => void {
    const release = holdSession(this.session);
    database().then(
      () => (this.#isReady = true),
      (error: unknown) => this.#fail(error),
    );
    const unsubscribe = this.#store.subscribe(() => this.#schedule());
    const flush = () => void this.flush();
    const hide = () => document.hidden && flush();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', flush);
    return () => {
      unsubscribe();
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', flush);
      if (this.#timer !== null) this.#write();
      void this.#work.then(release);
    };
  }

  /** Writes now what was typed a moment ago; resolves when it is written, or could not be. */
  flush(): Promise<void> {
    this.#store.settle();
    if (this.#timer !== null) this.#write();
    return this.#work;
  }

  /** There is nothing unsaved: takes away what was kept. */
  drop(): void {
    this.#stopWaiting();
    if (Object.keys(this.#written).length === 0) return;
    const owner = this.#owner;
    this.#written = {};
    this.#queue(() => removeDraft(owner));
  }

  /** The edit goes on from this row; what is kept of it stays. */
  rebase(row: Template): void {
    if (row.id !== this.#owner.templateId) this.drop();
    this.#owner = { ...this.#owner, templateId: row.id };
    this.#base = row;
  }

  /** Takes a draft of before away, once its text is kept as this editor's own. */
  async takeOver(before: DraftOwner): Promise<void> {
    this.#schedule();
    await this.flush();
    if (this.keeps) await removeDraft(before);
  }

  #schedule(): void {
    this.#timer ??= window.setTimeout(() => this.#write(), WAIT);
  }

  #stopWaiting(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#timer = null;
  }

  #write(): void {
    this.#stopWaiting();
    const { draft, whole } = this.#store.state();
    const now: Partial<Record<DraftDocument, string | null>> = {
      ...draftTexts(draft),
      whole,
      base: this.#base?.source ?? null,
    };
    const entries = Object.entries(now) as [DraftDocument, string | null][]; // its own keys
    const changed = Object.fromEntries(
      entries.filter(([document, text]) => this.#written[document] !== text),
    );
    if (Object.keys(changed).length === 0) return;
    this.#written = now;
    const owner = this.#owner;
    this.#queue(() => writeDraft(owner, changed));
  }

  #queue(work: () => Promise<void>): void {
    this.#running += 1;
    this.#work = this.#work
      .then(work)
      .then(() => {
        this.#isReady = true;
        this.#trouble = null;
      })
      .catch((error: unknown) => {
        // What was not written is tried again with the next key.
        this.#written = {};
        this.#fail(error);
      })
      .then(() => {
        this.#running -= 1;
      });
  }

  #fail(error: unknown): void {
    this.#trouble = storageTrouble(error);
    this.#onTrouble(this.#trouble);
  }
}
