import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { failureOf } from './errors.ts';
import { beginTrip, finishTrip, refreshTokens } from './oauth.ts';
import { SignInError } from './signInError.ts';

const asks = {
  host: 'https://eu.posthog.com',
  client: 'https://studio.example.org/oauth-client.json',
  redirect: 'https://studio.example.org/connect/return',
};
const tokens = { access_token: 'pha_a', token_type: 'bearer', expires_in: 3600 };

afterEach(() => vi.unstubAllGlobals());

/** What the token endpoint is asked, and answers. */
function answerWith(answer: () => Response | Promise<Response>) {
  const asked: [string, URLSearchParams][] = [];
  vi.stubGlobal('fetch', async (address: string, { body }: { body: URLSearchParams }) => {
    asked.push([address, body]);
    return answer();
  });
  return asked;
}
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (error: unknown) => (error instanceof SignInError ? error.kind : failureOf(error)?.kind),
  );

test('a person is sent to the PostHog that was named, with PKCE, and never with the verifier', async () => {
  const { address, trip } = await beginTrip(asks);
  const url = new URL(address);
  expect(url.origin + url.pathname).toBe('https://eu.posthog.com/oauth/authorize/');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    response_type: 'code',
    client_id: asks.client,
    redirect_uri: asks.redirect,
    scope: 'dashboard_template:write dashboard:read user:read project:read',
    state: trip.state,
    code_challenge: createHash('sha256').update(trip.verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  expect(address).not.toContain(trip.verifier);
  expect((await beginTrip(asks)).trip.state).not.toBe(trip.state);
});

test('a code is exchanged with the verifier of its trip', async () => {
  const asked = answerWith(() => Response.json({ ...tokens, scope: 'a b', scoped_teams: [2] }));
  const { trip } = await beginTrip(asks);
  const before = Date.now();
  const got = await finishTrip(trip, `?code=c&state=${trip.state}`);
  expect(got).toMatchObject({ access: 'pha_a', refresh: null, scopes: ['a', 'b'], projects: [2] });
  expect(got.until - before).toBeGreaterThanOrEqual(3_600_000);
  expect(asked).toEqual([['https://eu.posthog.com/oauth/token/', expect.anything()]]);
  expect(Object.fromEntries(asked[0]?.[1] ?? [])).toEqual({
    grant_type: 'authorization_code',
    client_id: asks.client,
    redirect_uri: asks.redirect,
    code: 'c',
    code_verifier: trip.verifier,
  });
});

test('what does not belong to the trip is never sent to PostHog', async () => {
  const asked = answerWith(() => Response.json(tokens));
  const { trip } = await beginTrip(asks);
  const right = `state=${trip.state}`;
  expect(await outcome(finishTrip(trip, '?code=c&state=other'))).toBe('foreign');
  expect(await outcome(finishTrip(trip, '?code=c'))).toBe('foreign');
  expect(await outcome(finishTrip(trip, `?code=c&code=d&${right}&${right}`))).toBe('foreign');
  expect(await outcome(finishTrip(trip, '?error=access_denied&state=other'))).toBe('foreign');
  expect(await outcome(finishTrip(trip, `?error=access_denied&${right}`))).toBe('denied');
  expect(await outcome(finishTrip(trip, `?error=invalid_scope&${right}`))).toBe('refused');
  expect(asked).toEqual([]);
});

test('each answer of the token endpoint is told from the others', async () => {
  const { trip } = await beginTrip(asks);
  const table: [() => Response, code: string, refresh: string][] = [
    [() => Response.json(tokens), 'fine', 'fine'],
    [() => Response.json({ error: 'invalid_grant' }, { status: 400 }), 'stale', 'unauthenticated'],
    [
      () => Response.json({ error: 'invalid_client' }, { status: 401 }),
      'refused',
      'unauthenticated',
    ],
    [() => new Response('<html>', { status: 502 }), 'server', 'server'],
    [() => Response.json({ no: 'tokens' }), 'not-posthog', 'not-posthog'],
    [() => new Response('<html>', { status: 403 }), 'not-posthog', 'not-posthog'],
    [
      () => {
        throw new TypeError('Failed to fetch');
      },
      'network',
      'network',
    ],
    [
      () => {
        throw new DOMException('late', 'TimeoutError');
      },
      'timeout',
      'timeout',
    ],
  ];
  for (const [answer, code, refresh] of table) {
    answerWith(answer);
    expect(await outcome(finishTrip(trip, `?code=c&state=${trip.state}`))).toBe(code);
    expect(await outcome(refreshTokens(asks, 'phr_a'))).toBe(refresh);
  }
});
