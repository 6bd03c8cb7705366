/**
 * Makes a value when it is first asked for. For formatters of `Intl` in files that the first page loads: the first
 * one costs some 10 ms of processor, before anything is drawn.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
