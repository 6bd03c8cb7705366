import { readBytes } from '../sandbox/readBytes.ts';

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

/** On our address PostHog's answers are data and never a page: where it says nothing of that, this is said. */
const ofData = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
};

const failed = (status: number, code: string, detail: string) =>
  Response.json({ type: 'server_error', code, detail, attr: null }, { status, headers: ofData });

/**
 * A cookie that PostHog sets for itself, so that the browser keeps it for us: on our host, and where one comes by
 * http, over http too.
 */
function ours(cookie: string, isSecure: boolean): string {
  return cookie
    .split(/;\s*/)
    .filter((part) => !/^domain=/i.test(part) && (isSecure || !/^secure$/i.test(part)))
    .map((part) => (/^samesite=none$/i.test(part) ? 'SameSite=Lax' : part))
    .join('; ');
}

/**
 * Django compares these with its own address before it trusts a CSRF token. A page of another site stays one: a
 * browser says so in Sec-Fetch-Site, over https and on this machine.
 */
function speakFor(headers: Headers, { origin }: URL): void {
  if (headers.get('Sec-Fetch-Site')?.endsWith('-site')) return;
  if (headers.has('Origin')) headers.set('Origin', origin);
  if (headers.has('Referer')) headers.set('Referer', `${origin}/`);
}

/** Passes requests on to a PostHog, header for header, and its answers back, redirects included. */
export function createProxy(host: string): (request: Request) => Promise<Response> {
  const target = new URL(host);
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    for (const name of ofTheConnection) headers.delete(name);
    speakFor(headers, target);
    const body = await readBytes(request);
    if (body === null) return failed(413, 'too_large', 'PostHog takes at most 20 MB.');
    // What ends TLS in front of us says how one came.
    const isSecure = /^https\b/.test(headers.get('X-Forwarded-Proto') ?? '');
    try {
      const answer = await fetch(host + pathname + search, {
        method: request.method,
        headers,
        redirect: 'manual',
        ...(request.method === 'GET' || request.method === 'HEAD' ? {} : { body }),
      });
      const back = new Headers(answer.headers);
      for (const name of ofTheConnection) back.delete(name);
      back.delete('Set-Cookie');
      for (const cookie of answer.headers.getSetCookie())
        back.append('Set-Cookie', ours(cookie, isSecure));
      for (const [name, value] of Object.entries(ofData))
        if (!back.has(name)) back.set(name, value);
      return new Response(answer.body, { status: answer.status, headers: back });
    } catch (error) {
      const reason =
        error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
      return failed(502, 'bad_gateway', `${target.origin} did not answer. ${reason}`.trim());
    }
  };
}
