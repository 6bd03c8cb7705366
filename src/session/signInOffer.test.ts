import { afterEach, expect, test, vi } from 'vitest';
import { findSignInOffer, refuseSignInAt } from './signInOffer.ts';

const base = 'https://templates.example.com/studio/';
const document = {
  client_id: `${base}oauth-client.json`,
  redirect_uris: [`${base}connect/return`],
};

afterEach(() => vi.unstubAllGlobals());
const serve = (answer: () => Response) => vi.stubGlobal('fetch', async () => answer());
const why = async (at: string, onLoopback = false) => {
  const offer = await findSignInOffer(at, onLoopback);
  return offer.offered ? null : offer.why;
};

test('it is offered at a public https address with the document of that address', async () => {
  serve(() => Response.json(document));
  expect(await findSignInOffer(base, false)).toEqual({
    offered: true,
    client: `${base}oauth-client.json`,
    redirect: `${base}connect/return`,
  });
});

test('where PostHog could not read who asks, it is not', async () => {
  serve(() => Response.json(document));
  for (const [at, reason] of [
    ['http://localhost:5173/', 'on your own machine'],
    ['https://127.0.0.1/', 'on your own machine'],
    ['http://templates.example.com/studio/', 'by http'],
    ['https://intranet/', 'private network'],
    ['https://studio.internal/', 'private network'],
    ['https://192.168.1.4/', 'private network'],
    ['https://172.20.0.1/', 'private network'],
    ['https://172.40.0.1/', 'written for this address'],
    ['https://templates.example.com/', 'written for this address'],
  ] as const) {
    expect(await why(at)).toContain(reason);
  }
});

test('without a document, or with a page in its place, it is not', async () => {
  serve(() => new Response('Not found', { status: 404 }));
  expect(await why(base)).toContain('which is not there');
  serve(() => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }));
  expect(await why(base)).toContain('which is not there');
});

test('one signs in at PostHog Cloud, and where whoever serves the app says that it is a PostHog', () => {
  const own = 'https://posthog.example.com';
  expect(refuseSignInAt('https://us.posthog.com', {})).toBe(null);
  expect(refuseSignInAt('https://eu.posthog.com', { hosts: [own] })).toBe(null);
  expect(refuseSignInAt(own, { hosts: [own] })).toBe(null);
  expect(refuseSignInAt(own, {})).toContain('posthog.example.com needs a key');
  expect(refuseSignInAt('http://us.posthog.com', {})).toContain('needs a key');
  expect(refuseSignInAt('http://localhost:8000', {})).toContain('needs a key');
  expect(refuseSignInAt('http://localhost:8000', { signInOnLoopback: true })).toBe(null);
});

test('this machine is taken for trying out, where the settings say so', async () => {
  const local = 'http://localhost:5173/';
  serve(() =>
    Response.json({
      client_id: `${local}oauth-client.json`,
      redirect_uris: [`${local}connect/return`],
    }),
  );
  expect(await why(local)).toContain('on your own machine');
  expect(await why(local, true)).toBe(null);
});
