const listeners = new Set<() => void>();
let isTold = false;

/** Hears, once in the life of the page, that there is no room for more history. Call the result to hear no more. */
export function onHistoryFull(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellHistoryFull(): void {
  if (isTold || listeners.size === 0) return;
  isTold = true;
  for (const listener of listeners) listener();
}
