const listeners = new Set<() => void>();

/** Hears that there is no room for more history. Call the result to hear no more. */
export function onHistoryFull(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellHistoryFull(): void {
  for (const listener of listeners) listener();
}
