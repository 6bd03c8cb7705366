import { expect, test } from 'vitest';
import { isLoopback, parseAddress, parseHost } from './connection.ts';

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

test.each([
  ['https://us.posthog.com/project/12/dashboard/5', 'https://us.posthog.com', 12],
  ['https://us.posthog.com/project/12', 'https://us.posthog.com', 12],
  ['eu.posthog.com/project/3/insights?x=1#y', 'https://eu.posthog.com', 3],
  ['"https://ph.example.org/api/projects/7/dashboard_templates/"', 'https://ph.example.org', 7],
  ['localhost:8000/project/1/settings', 'http://localhost:8000', 1],
  ['https://us.posthog.com/login?next=/project/9', 'https://us.posthog.com', null],
  ['https://us.posthog.com/project/abc', 'https://us.posthog.com', null],
  ['https://us.posthog.com/project/0/x', 'https://us.posthog.com', null],
])('the pasted address %s names host and project', (pasted, host, projectId) => {
  expect(parseAddress(pasted)).toEqual({ host, projectId });
});

test('only this machine is loopback', () => {
  expect(
    ['http://localhost:5173', 'https://127.0.0.1', '[::1]:8000', 'LOCALHOST'].map(isLoopback),
  ).toEqual([true, true, true, true]);
  expect(
    ['http://localhost.evil.org', 'https://127.example.org', 'us.posthog.com'].map(isLoopback),
  ).toEqual([false, false, false]);
});
