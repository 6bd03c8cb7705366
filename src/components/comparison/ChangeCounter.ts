import type { TemplateDraft } from '#template/template.ts';
import type { DiffAnswer, DiffOrder } from './diffMessages.ts';

/** Counts what drafts differ in, one pair after the other, off the main thread. To be closed after use. */
export class ChangeCounter {
  readonly #worker = new Worker(new URL('./diff.worker.ts', import.meta.url), { type: 'module' });

  /** Call it again only when it has answered. Never settles once the counter is closed. */
  count(base: TemplateDraft, draft: TemplateDraft): Promise<number> {
    const order: DiffOrder = { wants: 'changes', base, draft };
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }: MessageEvent<DiffAnswer>) =>
        resolve(data.kind === 'changes' ? data.changes.length : 0);
      this.#worker.onerror = () => reject(new Error('The changes could not be counted'));
      this.#worker.postMessage(order);
    });
  }

  close(): void {
    this.#worker.terminate();
  }
}
