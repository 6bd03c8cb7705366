import { ApiError, type ApiFailure } from '#api/errors.ts';
import { expect, test } from 'vitest';
import { adviseConnection, isInsecure } from './connectAdvice.ts';

const us = { host: 'https://us.posthog.com', projectId: 7 };
const own = { host: 'https://ph.example.org', projectId: 7 };
const after = (failure: ApiFailure, attempt = own) =>
  adviseConnection({ kind: 'failed', error: new ApiError(failure) }, attempt);

test('a key of the other region is a guess that is offered, in both directions', () => {
  const failure = { kind: 'unauthenticated', detail: 'Personal API key … is invalid.' } as const;
  expect(after(failure, us)).toMatchObject({ otherHost: 'https://eu.posthog.com' });
  expect(after(failure, { ...us, host: 'https://eu.posthog.com' }).otherHost).toBe(us.host);
  expect(after(failure)).not.toHaveProperty('otherHost');
});

test('an expired token is told from a wrong one', () => {
  const expired = after({ kind: 'unauthenticated', detail: 'Access token has expired.' });
  expect(expired.advice).toMatch(/expired/);
  const wrong = after({ kind: 'unauthenticated', detail: 'Invalid access token.' });
  expect(wrong.advice).toMatch(/does not know this key/);
});

test('a scope that is missing is named, and where to give it', () => {
  const advice = after({ kind: 'missing-scope', scope: 'dashboard_template:read' });
  expect(advice.title).toContain('dashboard_template:read');
  expect(advice.link?.href).toBe('https://ph.example.org/settings/user-api-keys');
});

test('a project of somebody else and one that is not there lead to those that there are', () => {
  expect(
    after({ kind: 'forbidden', detail: "You don't have access to the project." }),
  ).toMatchObject({ title: 'Your key does not open project 7', chooseProject: true });
  const detail = 'API key does not have access to the requested project: ID 7.';
  expect(after({ kind: 'forbidden', detail })).toMatchObject({ chooseProject: true });
  expect(after({ kind: 'not-found', what: 'project' })).toMatchObject({ chooseProject: true });
});

test('an organization that forbids keys is not one more project to choose', () => {
  const detail = "Organization 'A' does not allow using personal API keys.";
  expect(after({ kind: 'forbidden', detail })).toMatchObject({ advice: detail });
});

test('http leads to https, but on this machine', () => {
  const attempt = { host: 'http://ph.example.org', projectId: null };
  expect(adviseConnection({ kind: 'blocked' }, attempt).otherHost).toBe('https://ph.example.org');
  expect(adviseConnection({ kind: 'insecure' }, attempt).otherHost).toBe('https://ph.example.org');
  const local = { host: 'http://localhost:8000', projectId: null };
  expect(adviseConnection({ kind: 'blocked' }, local).otherHost).toBeUndefined();
});

test('what answers to nobody else is told from what does not answer', () => {
  expect(adviseConnection({ kind: 'blocked' }, own).advice).toMatch(/CORS/);
  expect(adviseConnection({ kind: 'unreachable' }, own).advice).toMatch(/certificate/);
});

test('a page that came by https may not ask http, loopback aside', () => {
  expect(isInsecure('http://ph.example.org', 'https:')).toBe(true);
  expect(isInsecure('http://localhost:8000', 'https:')).toBe(false);
  expect(isInsecure('https://ph.example.org', 'https:')).toBe(false);
  expect(isInsecure('http://ph.example.org', 'http:')).toBe(false);
});
