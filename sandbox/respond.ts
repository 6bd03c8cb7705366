/** An answer of JSON that is text already. */
export function json(text: string, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}
