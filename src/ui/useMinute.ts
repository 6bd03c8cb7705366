import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: number | undefined;

const minuteNow = () => Math.floor(Date.now() / 60_000) * 60_000;

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  timer ??= window.setInterval(() => listeners.forEach((listener) => listener()), 60_000);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

/** The time at the last full minute, in milliseconds; one timer renders all who ask again. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, minuteNow);
}
