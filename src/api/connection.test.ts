import { expect, test } from 'vitest';
import { parseHost } from './connection.ts';

test.each([
  ['us.posthog.com', 'https://us.posthog.com'],
  [' https://eu.posthog.com/ ', 'https://eu.posthog.com'],
  ['https://us.posthog.com/project/2/dashboard', 'https://us.posthog.com'],
  ['app.posthog.com', 'https://us.posthog.com'],
  ['posthog.example.org:8443', 'https://posthog.example.org:8443'],
  ['localhost:8000', 'http://localhost:8000'],
  ['http://127.0.0.1:8000', 'http://127.0.0.1:8000'],
])('%j is the host %s', (typed, host) => {
  expect(parseHost(typed)).toBe(host);
});

test.each([
  '',
  '  ',
  'javascript:alert(1)',
  'ftp://x',
  'https://',
  'https://me:secret@x.org',
  'a b',
])('%j is no host', (typed) => {
  expect(parseHost(typed)).toBeNull();
});
