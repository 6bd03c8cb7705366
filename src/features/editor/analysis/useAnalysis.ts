import type { Analysis } from '#template/analysis.ts';
import type { DocumentReading } from '#template/document.ts';
import type { JsonPart, TemplateParts } from '#template/template.ts';
import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DocumentState, DocumentStore } from '#features/editor/document/DocumentStore.ts';
import { nothingKnown, withChanges } from './changes.ts';
import type { AnalysisAnswer, AnalysisOrder, Surroundings } from './messages.ts';

interface Known extends Pick<AnalysisAnswer, 'reading'> {
  analysis: Analysis;
  /** What was analyzed. */
  of: DocumentState | null;
  against: Surroundings | null;
}

export interface CurrentAnalysis {
  /** May be of a moment ago: `settled` says whether it is not. */
  analysis: Analysis;
  /** What the text of the JSON tab says; null: there is none. */
  reading: DocumentReading | null;
  settled: boolean;
  /** What was analyzed; null: nothing yet. */
  of: DocumentState | null;
  /** The checks could not be run, so that nothing is known. */
  broken: boolean;
}

/** The last order, and what the worker holds since. */
interface Sent {
  number: number;
  of: DocumentState | null;
  against: Surroundings | null;
  parts: TemplateParts | null;
}

const nothingSent: Sent = { number: 0, of: null, against: null, parts: null };

/** An analysis that takes no longer keeps up with any typist; in milliseconds. */
const AT_ONCE = 40;
const LONGEST_WAIT = 250;

const nothing: Known = {
  of: null,
  against: null,
  reading: null,
  analysis: nothingKnown,
};

/** Keeps a draft read and checked in a worker. `against` is the same object until it changes. */
export function useAnalysis(store: DocumentStore, against: Surroundings): CurrentAnalysis {
  const state = store.state();
  const worker = useRef<Worker | null>(null);
  const sent = useRef(nothingSent);
  /**
   * In milliseconds: how long a large template rests before it is analyzed. Begun at every key, the work would
   * be given up at the next, and take the processor from the typing.
   */
  const patience = useRef(0);
  const [known, setKnown] = useState(nothing);
  const [broken, setBroken] = useState(false);

  /** All that the worker has told, also of what is old by now: it tells no more than news. */
  const told = useRef(nothingKnown);

  const hear = useEffectEvent(({ number, reading, changes, took }: AnalysisAnswer) => {
    told.current = withChanges(told.current, changes);
    const analysis = told.current;
    const order = sent.current;
    const asked = order.of;
    if (number !== order.number || asked === null) return;
    patience.current = took < AT_ONCE ? 0 : Math.min(took, LONGEST_WAIT);
    // What the JSON tab was read as is what was analyzed, unless more was typed while it was read.
    const isNewest = store.state() === asked;
    if (reading?.ok && asked.whole !== null) store.readWhole(asked.whole, reading.draft);
    const of = isNewest ? store.state() : asked;
    sent.current = { ...order, of };
    startTransition(() => setKnown({ of, against: order.against, reading, analysis }));
  });

  useEffect(() => {
    const started = new Worker(new URL('./analysis.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.current = started;
    sent.current = nothingSent;
    told.current = nothingKnown;
    started.addEventListener('message', ({ data }: MessageEvent<AnalysisAnswer>) => hear(data));
    started.addEventListener('error', () => setBroken(true));
    return () => {
      worker.current = null;
      started.terminate();
    };
  }, []);

  const send = useEffectEvent(() => {
    const { number, of, against: asked, parts } = sent.current;
    if (of === state && asked === against) return;
    const { draft, whole } = state;
    const order: AnalysisOrder = {
      number: number + 1,
      fields: draft.fields,
      parts: changedParts(parts, draft.parts),
      whole,
      ...(asked === against ? {} : { surroundings: against }),
    };
    sent.current = {
      number: order.number,
      of: state,
      against,
      parts: draft.parts,
    };
    worker.current?.postMessage(order);
  });
  useEffect(() => {
    if (patience.current === 0) {
      send();
      return undefined;
    }
    const timer = window.setTimeout(() => send(), patience.current);
    return () => window.clearTimeout(timer);
  }, [state, against]);

  const settled = broken || (known.of === state && known.against === against);
  return { analysis: known.analysis, reading: known.reading, of: known.of, settled, broken };
}

function changedParts(before: TemplateParts | null, now: TemplateParts): Partial<TemplateParts> {
  const parts = Object.entries(now) as [JsonPart, string][]; // the keys of a record
  return Object.fromEntries(parts.filter(([part, text]) => before?.[part] !== text));
}
