import { analyze, type Analysis } from '#template/analysis.ts';
import { type DocumentReading, readDocument } from '#template/document.ts';
import type { Steps } from '#lib/steps.ts';
import type { TemplateDraft } from '#template/template.ts';
import { changeFinder } from './changes.ts';
import type { AnalysisAnswer, AnalysisOrder, Surroundings } from './messages.ts';

/**
 * Reads and checks a draft off the main thread. Orders come faster than a large template can be checked:
 * between two steps the worker looks up, and gives up what a newer order has made old.
 */
let newest: AnalysisOrder | null = null;
let surroundings: Surroundings | null = null;
const parts = { tiles: '', dashboard_filters: '', variables: '' };
let working = false;
const findChanges = changeFinder();

/** For this long a step after another is done without looking up; in milliseconds. */
const STRETCH = 8;

/** A turn of the event loop, in which messages are heard. Timers are slowed down when nested; ports are not. */
const { port1, port2 } = new MessageChannel();
function lookUp(): Promise<void> {
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/** null: a newer order came. */
async function run<Result>(steps: Steps<Result>, order: AnalysisOrder): Promise<Result | null> {
  let rested = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - rested < STRETCH) continue;
    await lookUp();
    if (newest !== order) return null;
    rested = performance.now();
  }
}

async function carryOut(order: AnalysisOrder, against: Surroundings): Promise<void> {
  const began = performance.now();
  const asTyped: TemplateDraft = { fields: order.fields, parts: { ...parts } };
  const reading: DocumentReading | null =
    order.whole === null ? null : readDocument(order.whole, asTyped);
  const draft = reading?.ok ? reading.draft : asTyped;
  const analysis: Analysis | null = await run(analyze({ ...against, draft }), order);
  if (analysis === null) return;
  postMessage({
    number: order.number,
    reading,
    changes: findChanges(analysis),
    took: performance.now() - began,
  } satisfies AnalysisAnswer);
}

async function work(): Promise<void> {
  working = true;
  for (let order = newest; order !== null; order = newest) {
    await lookUp();
    if (order === newest && surroundings !== null) await carryOut(order, surroundings);
    if (order === newest) newest = null;
  }
  working = false;
}

addEventListener('message', ({ data }: MessageEvent<AnalysisOrder>) => {
  newest = data;
  surroundings = data.surroundings ?? surroundings;
  Object.assign(parts, data.parts);
  if (!working) void work();
});
