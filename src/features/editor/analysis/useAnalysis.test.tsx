import { emptyDraft } from '#template/fields.ts';
import { bundledSchema } from '#template/schema.ts';
import { useSyncExternalStore } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { DocumentStore } from '#features/editor/document/DocumentStore.ts';
import type { AnalysisAnswer, AnalysisOrder } from './messages.ts';
import { useAnalysis } from './useAnalysis.ts';

const against = {
  base: null,
  schema: bundledSchema,
  server: 'current',
  takenNames: new Set<string>(),
} as const;

function Example({ store }: { store: DocumentStore }) {
  useSyncExternalStore(store.subscribe, store.state);
  const { settled } = useAnalysis(store, against);
  return <p>{settled ? 'settled' : 'waiting'}</p>;
}

/** A worker that answers when the test says so, each time as if it had worked for long. */
class SlowWorker extends EventTarget {
  static orders: AnalysisOrder[] = [];
  static newest: SlowWorker | null = null;

  constructor() {
    super();
    SlowWorker.newest = this;
  }
  postMessage(order: AnalysisOrder) {
    SlowWorker.orders.push(order);
  }
  terminate() {}

  static answer() {
    const order = SlowWorker.orders.at(-1);
    if (order === undefined) throw new Error('nothing was ordered');
    const draft = emptyDraft();
    draft.fields.template_name = `read of ${order.whole}`;
    const data: AnalysisAnswer = {
      number: order.number,
      reading: order.whole === null ? null : { ok: true, draft, ignored: [] },
      changes: {},
      took: 100,
    };
    SlowWorker.newest?.dispatchEvent(new MessageEvent('message', { data }));
  }
}

afterEach(() => vi.unstubAllGlobals());

test('what is typed while an older text is read is not taken for read', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  SlowWorker.orders = [];
  const store = new DocumentStore(null);
  await render(<Example store={store} />);
  const wholes = () => SlowWorker.orders.map(({ whole }) => whole);
  SlowWorker.answer();
  await expect.element(page.getByText('settled')).toBeVisible();

  store.typeWhole('first');
  await expect.poll(wholes).toEqual([null, 'first']);
  store.typeWhole('second');
  SlowWorker.answer(); // of the first, while the second still rests
  await expect.poll(wholes).toEqual([null, 'first', 'second']);
  await expect.element(page.getByText('waiting')).toBeVisible();
  SlowWorker.answer();
  await expect.element(page.getByText('settled')).toBeVisible();
  expect(store.state().draft.fields.template_name).toBe('read of second');
});
