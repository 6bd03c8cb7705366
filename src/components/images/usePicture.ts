import { LoadQueue } from '#lib/loadQueue.ts';
import type { ImageOutcome } from '#template/imageAdvice.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** A page of pictures must not take the line from everything else. */
const queue = new LoadQueue(4);
/** Pixels beyond the window in which a picture counts as near. */
const margin = 300;
/** Milliseconds until a picture that does not come lets the next one in. */
const patience = 30_000;

type Failure = Extract<ImageOutcome, { kind: 'failed' }> & { tooSlow: boolean };

/** What became of each address in this tab: what is loaded needs no turn, what failed is not asked for again. */
const loaded = new Set<string>();
const failures = new Map<string, Failure>();

export type PictureState =
  | { kind: 'waiting' }
  | { kind: 'loading' }
  | { kind: 'loaded' }
  | { kind: 'failed'; failure: Failure };

function stateOf(address: string | null): PictureState {
  const failure = address === null ? undefined : failures.get(address);
  if (failure !== undefined) return { kind: 'failed', failure };
  if (address !== null && loaded.has(address)) return { kind: 'loaded' };
  return { kind: 'waiting' };
}

/**
 * A picture that is loaded when it comes near the window and its turn has come. `frame` is the ref of the box it
 * fills; the `<img>` is drawn from `loading` on and given the handlers.
 */
export function usePicture<Box extends HTMLElement>(address: string | null) {
  const frame = useRef<Box>(null);
  const [known, setKnown] = useState({ address, tries: 0, state: stateOf(address) });
  const state = known.address === address ? known.state : stateOf(address);
  const leave = useRef<(() => void) | null>(null);
  const waits = address !== null && state.kind === 'waiting';

  useEffect(() => {
    const box = frame.current;
    if (!waits || box === null) return;
    const begin = () => setKnown(({ tries }) => ({ address, tries, state: { kind: 'loading' } }));
    const observer = new IntersectionObserver(
      (entries) => {
        // Several may come at once; the last one is how it is now.
        if (entries.at(-1)?.isIntersecting === true) leave.current ??= queue.join(begin);
        else {
          leave.current?.();
          leave.current = null;
        }
      },
      { rootMargin: `${margin}px` },
    );
    observer.observe(box);
    return () => observer.disconnect();
  }, [address, waits, known.tries]);

  const giveUp = useEffectEvent(() => {
    fail({ kind: 'failed', answer: null, tooSlow: true });
  });
  const loads = state.kind === 'loading';
  useEffect(() => {
    if (!loads) return;
    const timer = window.setTimeout(() => giveUp(), patience);
    return () => window.clearTimeout(timer);
  }, [loads, address]);

  // The turn outlives the effect above, which ends once the loading begins; it ends with the picture itself.
  useEffect(
    () => () => {
      leave.current?.();
      leave.current = null;
    },
    [address],
  );

  function settle(next: PictureState) {
    leave.current?.();
    leave.current = null;
    setKnown(({ tries }) => ({ address, tries, state: next }));
  }

  function retry() {
    if (address !== null) failures.delete(address);
    setKnown(({ tries }) => ({ address, tries: tries + 1, state: { kind: 'waiting' } }));
  }

  function fail(failure: Failure) {
    // Without a network nothing is known of the picture.
    if (address !== null && navigator.onLine) failures.set(address, failure);
    settle({ kind: 'failed', failure });
  }

  const hasFailed = state.kind === 'failed';
  const tryAgain = useEffectEvent(retry);
  useEffect(() => {
    if (!hasFailed) return;
    const online = () => tryAgain();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [hasFailed]);

  return {
    frame,
    state,
    onLoad: () => {
      if (address !== null) loaded.add(address);
      settle({ kind: 'loaded' });
    },
    onError: (answer: Failure['answer']) => fail({ kind: 'failed', answer, tooSlow: false }),
    retry,
  };
}
