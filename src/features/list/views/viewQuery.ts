/**
 * What a view keeps of the list's query: all of it but the page one is on, sorted, so that two addresses of the
 * same list are the same text.
 */
export function viewQuery(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('page');
  parameters.sort();
  return parameters.toString();
}
