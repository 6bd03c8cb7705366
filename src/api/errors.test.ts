import { expect, test } from 'vitest';
import { failureFrom, isLost, isPassing } from './errors.ts';

const body = (detail: string, code = 'invalid_input', attr: string | null = null) =>
  JSON.stringify({ type: 'validation_error', code, detail, attr });

/** Statuses and bodies of the contract's table (3.5), and what each means to a screen. */
test.each([
  [
    401,
    body('Invalid access token.'),
    { kind: 'unauthenticated', detail: 'Invalid access token.' },
  ],
  [
    403,
    body("API key missing required scope 'dashboard_template:write'"),
    { kind: 'missing-scope', scope: 'dashboard_template:write' },
  ],
  [
    403,
    body("You don't have access to the project."),
    { kind: 'forbidden', detail: "You don't have access to the project." },
  ],
  [404, body('Project not found.'), { kind: 'not-found', what: 'project' }],
  [404, body('Not found.'), { kind: 'not-found', what: 'template' }],
  [
    400,
    body('This field may not be blank.', 'blank', 'tags__0'),
    { kind: 'invalid', field: 'tags', detail: 'This field may not be blank.' },
  ],
  [500, body('A server error occurred.', 'error'), { kind: 'server', status: 500 }],
  [502, '<html>Bad gateway</html>', { kind: 'server', status: 502 }],
  [404, 'no such page', { kind: 'not-posthog', detail: expect.any(String) }],
  [405, '', { kind: 'not-posthog', detail: expect.any(String) }],
  [403, '<!doctype html><title>Blocked</title>', { kind: 'html', status: 403 }],
  [404, '<html><body>Not found</body></html>', { kind: 'html', status: 404 }],
  [403, 'Forbidden by the firewall', { kind: 'not-posthog', detail: expect.any(String) }],
])('a %i with the body %s is understood', (status, text, failure) => {
  expect(failureFrom(status, text, 0)).toEqual(failure);
});

test('a taken name is the same in its three generations', () => {
  const detail = 'A dashboard template with this name already exists for this project.';
  const taken = { kind: 'name-taken', within: 'project', detail };
  expect(failureFrom(400, body(detail, 'unique_template_name_per_team'), 0)).toEqual(taken);
  expect(failureFrom(400, body(detail, 'invalid_input', 'template_name'), 0)).toEqual(taken);
});

test('the cap of templates is told from other refusals', () => {
  const detail =
    'Your organization has reached the limit of 100 dashboard templates. Delete a template before creating or restoring another.';
  expect(failureFrom(400, body(detail), 0)).toEqual({ kind: 'limit-reached', detail });
});

test('the seconds of a 429 are read from its sentence', () => {
  const text = body('Request was throttled. Expected available in 37 seconds.', 'throttled');
  expect(failureFrom(429, text, 1000)).toEqual({ kind: 'rate-limited', retryAt: 38_000 });
  const single = body('Request was throttled. Expected available in 1 second.', 'throttled');
  expect(failureFrom(429, single, 0)).toEqual({ kind: 'rate-limited', retryAt: 1000 });
  expect(failureFrom(429, '', 0)).toEqual({ kind: 'rate-limited', retryAt: 60_000 });
});

test('only a fault that may pass is tried again', () => {
  expect(isPassing({ kind: 'network' })).toBe(true);
  expect(isPassing({ kind: 'server', status: 503 })).toBe(true);
  // PostHog answers some requests with a 500 each time (contract 2.4): asking again changes nothing.
  expect(isPassing({ kind: 'server', status: 500 })).toBe(false);
  expect(isPassing({ kind: 'unauthenticated', detail: '' })).toBe(false);
});

test('a write may have been carried out where its answer is lost, and was not where it was refused', () => {
  for (const failure of [
    { kind: 'network' },
    { kind: 'timeout', seconds: 30 },
    { kind: 'broken-answer', detail: '' },
    { kind: 'server', status: 504 },
    { kind: 'server', status: 500 },
    { kind: 'unconfirmed', looked: true },
    { kind: 'html', status: 200 },
  ] as const) {
    expect(isLost(failure)).toBe(true);
  }
  for (const failure of [
    { kind: 'offline' },
    { kind: 'html', status: 403 },
    { kind: 'rate-limited', retryAt: 0 },
    { kind: 'invalid', field: null, detail: '' },
  ] as const) {
    expect(isLost(failure)).toBe(false);
  }
});
