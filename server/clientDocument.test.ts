import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientDocument } from './clientDocument.mjs';

const parsed = (url: string, options = {}) => JSON.parse(clientDocument(url, options));

test('the document names itself, and the one address to come back to, below the path of the app', () => {
  expect(parsed('https://templates.example.com/studio')).toEqual({
    client_id: 'https://templates.example.com/studio/oauth-client.json',
    client_name: 'Template Studio',
    client_uri: 'https://templates.example.com/studio/',
    redirect_uris: ['https://templates.example.com/studio/connect/return'],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  });
  expect(parsed('https://studio.example.com').client_id).toBe(
    'https://studio.example.com/oauth-client.json',
  );
});

test('whatever path is named, with a slash at its end or without, what PostHog checks holds', () => {
  const segment = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 5 }), fc.boolean(), (path, slash) => {
      const address = ['https://a.example', ...path].join('/') + (slash ? '/' : '');
      const { client_id, redirect_uris } = parsed(address);
      const { pathname, search, hash, protocol } = new URL(client_id);
      expect([protocol, search, hash]).toEqual(['https:', '', '']);
      expect(pathname).toBe(`/${[...path, 'oauth-client.json'].join('/')}`);
      expect(new URL('connect/return', new URL('.', client_id)).href).toBe(redirect_uris[0]);
    }),
  );
});

test('an address that PostHog would refuse is refused here, with the reason', () => {
  for (const [url, reason] of [
    ['templates.example.com', 'must be the address'],
    ['http://templates.example.com/', 'must begin with https://'],
    ['http://localhost:5173/', 'must begin with https://'],
    ['https://user:secret@templates.example.com/', 'no user'],
    ['https://templates.example.com/?a=1', 'no query'],
    ['https://templates.example.com/#a', 'no query and no fragment'],
    [`https://templates.example.com/${'long/'.repeat(1000)}`, 'shorter'],
  ] as const) {
    expect(() => clientDocument(url)).toThrow(reason);
  }
});

test('for trying out, this machine is taken, and no other without https', () => {
  const loopback = { loopback: true };
  expect(parsed('http://localhost:5173/', loopback).client_id).toBe(
    'http://localhost:5173/oauth-client.json',
  );
  expect(() => clientDocument('http://10.0.0.1/', loopback)).toThrow('https://');
});
