/**
 * Whether two JSON texts hold the same values, whatever the order of their keys: PostgreSQL's jsonb puts keys in
 * an order of its own, so that what comes back is never what was sent. Numbers are compared as JavaScript reads
 * them. Throws where one is not JSON.
 */
export function sameValue(a: string, b: string): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(text: string): string {
  return JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  );
}
