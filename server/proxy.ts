/** Headers that speak of one connection and not of the message (RFC 9110, 7.6.1), and what fetch sets itself. */
const ofTheConnection = [
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** A cookie that PostHog sets for itself, so that the browser keeps it for us: on our host, over http too. */
function ours(cookie: string): string {
  return cookie
    .split(/;\s*/)
    .filter((part) => !/^(domain=|secure$)/i.test(part))
    .map((part) => (/^samesite=none$/i.test(part) ? 'SameSite=Lax' : part))
    .join('; ');
}

/** Passes requests on to a PostHog, header for header, and its answers back, redirects included. */
export function createProxy(host: string): (request: Request) => Promise<Response> {
  const target = new URL(host);
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    for (const name of ofTheConnection) headers.delete(name);
    // Django compares these with its own address before it trusts a CSRF token.
    if (headers.has('Origin')) headers.set('Origin', target.origin);
    if (headers.has('Referer')) headers.set('Referer', `${target.origin}/`);
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    try {
      const answer = await fetch(host + pathname + search, {
        method: request.method,
        headers,
        redirect: 'manual',
        ...(hasBody ? { body: await request.arrayBuffer() } : {}),
      });
      const back = new Headers(answer.headers);
      for (const name of ofTheConnection) back.delete(name);
      back.delete('Set-Cookie');
      for (const cookie of answer.headers.getSetCookie()) back.append('Set-Cookie', ours(cookie));
      return new Response(answer.body, { status: answer.status, headers: back });
    } catch (error) {
      const reason =
        error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
      return Response.json(
        {
          type: 'server_error',
          code: 'bad_gateway',
          detail: `${target.origin} did not answer. ${reason}`.trim(),
          attr: null,
        },
        { status: 502 },
      );
    }
  };
}
