import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProxy } from './proxy.ts';

/** What reached the PostHog behind the proxy, last. */
let came: IncomingMessage | null = null;
let answer: (response: ServerResponse) => void = (response) => response.end('{}');
const posthog = createServer((request, response) => {
  came = request;
  request.resume().on('end', () => answer(response));
});
let host = '';
let passOn: ReturnType<typeof createProxy>;

beforeAll(async () => {
  await new Promise<void>((resolve) => posthog.listen(0, '127.0.0.1', resolve));
  const address = posthog.address();
  host = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  passOn = createProxy(host);
});
afterAll(() => {
  posthog.closeAllConnections();
  posthog.close();
});

const ask = (headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer> = '{}') =>
  passOn(
    new Request('https://studio.example.com/api/login/?a=%2F', { method: 'POST', headers, body }),
  );

test('PostHog takes what our own page asks for its own, as Django’s CSRF check wants it', async () => {
  for (const site of [{ 'Sec-Fetch-Site': 'same-origin' }, {}]) {
    await ask({ ...site, Origin: 'https://studio.example.com', 'X-CSRFToken': 'a' });
    expect(came?.headers).toMatchObject({ origin: host, 'x-csrftoken': 'a' });
    expect(came?.url).toBe('/api/login/?a=%2F');
  }
});

test('what a page of another site asks is not passed off as ours', async () => {
  for (const [site, origin] of [
    ['cross-site', 'https://evil.example.org'],
    ['cross-site', 'null'],
    ['same-site', 'https://other.example.com'],
  ] as const) {
    await ask({ 'Sec-Fetch-Site': site, Origin: origin, Referer: `${origin}/` });
    expect(came?.headers).toMatchObject({ origin, referer: `${origin}/` });
  }
});

test('a cookie is for our host, and stays secure where one comes by https', async () => {
  answer = (response) => {
    const cookie = 'sessionid=a; Domain=.posthog.com; Path=/; Secure; HttpOnly; SameSite=None';
    response.setHeader('Set-Cookie', [cookie, 'b=c; domain=x; secure']).end('{}');
  };
  expect((await ask({})).headers.getSetCookie()).toEqual([
    'sessionid=a; Path=/; HttpOnly; SameSite=Lax',
    'b=c',
  ]);
  expect((await ask({ 'X-Forwarded-Proto': 'https' })).headers.getSetCookie()).toEqual([
    'sessionid=a; Path=/; Secure; HttpOnly; SameSite=Lax',
    'b=c; secure',
  ]);
});

test('an answer of PostHog is never a page of our address', async () => {
  answer = (response) =>
    response.setHeader('Content-Type', 'text/html').end('<script>pwned()</script>');
  const page = await ask({});
  expect(page.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*sandbox/);
  expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
  answer = (response) => response.setHeader('Content-Security-Policy', "img-src 'none'").end();
  expect((await ask({})).headers.get('Content-Security-Policy')).toBe("img-src 'none'");
});

test('more than PostHog takes is not passed on', async () => {
  came = null;
  const refused = await ask({}, new Uint8Array(20 * 1024 * 1024 + 1));
  expect(refused.status).toBe(413);
  expect(came).toBeNull();
});
