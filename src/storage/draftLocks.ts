// The browser lets go of a lock when its tab closes or crashes, so a lock tells which editors are open.

const prefix = 'template-studio:editor:';

/** Says that this editor is open, until the result is called. Without locks (plain http) nothing is said. */
export function holdSession(session: string): () => void {
  const closed = new AbortController();
  void navigator.locks
    ?.request(
      prefix + session,
      () =>
        new Promise<void>((resolve) => closed.signal.addEventListener('abort', () => resolve())),
    )
    // A page that is going away takes its request with it.
    .catch(() => undefined);
  return () => closed.abort();
}

/** The sessions of editors that are open now, in any tab. */
export async function openSessions(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(prefix) ? name.slice(prefix.length) : [])),
  );
}
