/** A query as an address has it: a pointer's slashes are fine in it, and people read them. */
export function queryText(query: URLSearchParams): string {
  return query.toString().replaceAll('%2F', '/');
}
