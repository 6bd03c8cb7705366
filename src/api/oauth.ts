import { ended, isLoopback } from './connection.ts';
import { ApiError } from './errors.ts';
import { isOffline } from './http.ts';
import { SignInError } from './signInError.ts';
import * as oauth from 'oauth4webapi';

/** What a sign-in gives. */
export interface Tokens {
  access: string;
  /** Gets the next pair, once; null: none was given. */
  refresh: string | null;
  /** When the access token ends, in milliseconds since 1970. */
  until: number;
  scopes: string[];
  /** The only projects that it opens; empty: all of its person's. */
  projects: number[];
}

/** Who asks, and which PostHog: a public client by its metadata document (contract 4.5). */
export interface SignInClient {
  /** The PostHog, without a trailing slash. */
  host: string;
  /** The address of the client metadata document. */
  client: string;
  /** Where PostHog sends the person back to. */
  redirect: string;
}

/** A sign-in that was begun: proves, when the person comes back, that they come from there. */
export interface Trip extends SignInClient {
  state: string;
  verifier: string;
}

/**
 * Reading and changing templates; reading dashboards, to make templates of them; and who one is, and where.
 * Consent shows this list to the person.
 */
const scope = 'dashboard_template:write dashboard:read user:read project:read';

/** By the addresses of contract 4.5: `.well-known` is not for scripts of other origins to read. */
const serverOf = (host: string): oauth.AuthorizationServer => ({
  issuer: host,
  authorization_endpoint: `${host}/oauth/authorize/`,
  token_endpoint: `${host}/oauth/token/`,
  code_challenge_methods_supported: ['S256'],
});

const clientOf = ({ client }: Pick<SignInClient, 'client'>): oauth.Client => ({
  client_id: client,
});

/** Milliseconds for an answer of the token endpoint. */
const patience = 30_000;

const optionsFor = (host: string) => ({
  [oauth.allowInsecureRequests]: isLoopback(host),
  // No cookie goes along: the endpoint does not allow it across origins, and the code is proof enough.
  [oauth.customFetch]: (
    address: string,
    options: oauth.CustomFetchOptions<'POST', URLSearchParams>,
  ) =>
    fetch(address, {
      ...options,
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    }),
});

/** Begins a sign-in: where the person goes, and what has to be kept until they are back. */
export async function beginTrip(asks: SignInClient): Promise<{ address: string; trip: Trip }> {
  const trip = {
    ...asks,
    state: oauth.generateRandomState(),
    verifier: oauth.generateRandomCodeVerifier(),
  };
  const address = new URL(`${asks.host}/oauth/authorize/`);
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: asks.client,
    redirect_uri: asks.redirect,
    scope,
    state: trip.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(trip.verifier),
    code_challenge_method: 'S256',
  }).toString();
  return { address: address.href, trip };
}

/** The time at which the answer was asked for counts: the way back takes some of its life. */
function tokensOf(answer: oauth.TokenEndpointResponse, asked: number): Tokens {
  const teams = answer['scoped_teams'];
  return {
    access: answer.access_token,
    refresh: answer.refresh_token ?? null,
    until: asked + (answer.expires_in ?? 3600) * 1000,
    scopes: (answer.scope ?? scope).split(' '),
    projects: Array.isArray(teams) ? teams.filter((id) => typeof id === 'number') : [],
  };
}

/** Whether what came back belongs to the trip, and is a code. Throws `SignInError`. */
function codeIn(search: string, trip: Trip): URLSearchParams {
  const came = new URLSearchParams(search);
  try {
    return oauth.validateAuthResponse(serverOf(trip.host), clientOf(trip), came, trip.state);
  } catch (cause) {
    if (!(cause instanceof oauth.AuthorizationResponseError)) {
      throw new SignInError('foreign', 'The answer is not to what this tab asked.', { cause });
    }
    const kind = cause.error === 'access_denied' ? 'denied' : 'refused';
    throw new SignInError(kind, cause.error_description ?? cause.error, { cause });
  }
}

type Options = ReturnType<typeof optionsFor>;

/** One request to the token endpoint, and what it gives. Throws `SignInError`, and `ApiError` where no answer came. */
async function exchange(
  asks: Pick<SignInClient, 'host' | 'client'>,
  send: (
    server: oauth.AuthorizationServer,
    client: oauth.Client,
    options: Options,
  ) => Promise<Response>,
  read: typeof oauth.processRefreshTokenResponse,
): Promise<Tokens> {
  const server = serverOf(asks.host);
  const client = clientOf(asks);
  const asked = Date.now();
  try {
    const answer = await send(server, client, optionsFor(asks.host));
    return tokensOf(await read(server, client, answer), asked);
  } catch (error) {
    throw troubleOf(error);
  }
}

/** `search`: the query that the person came back with. Throws `SignInError`, and `ApiError` where no answer came. */
export async function finishTrip(trip: Trip, search: string): Promise<Tokens> {
  const code = codeIn(search, trip);
  return exchange(
    trip,
    (server, client, options) =>
      oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        code,
        trip.redirect,
        trip.verifier,
        options,
      ),
    oauth.processAuthorizationCodeResponse,
  );
}

/** The next pair. Throws `ApiError`: `unauthenticated` where the person has to sign in again. */
export async function refreshTokens(
  asks: Pick<SignInClient, 'host' | 'client'>,
  refresh: string,
): Promise<Tokens> {
  try {
    return await exchange(
      asks,
      (server, client, options) =>
        oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, options),
      oauth.processRefreshTokenResponse,
    );
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError({ kind: 'unauthenticated', detail: ended.token }, { cause: error });
  }
}

/** What went wrong at the token endpoint: PostHog's refusal, or that there was none. */
function troubleOf(cause: unknown): SignInError | ApiError {
  if (cause instanceof oauth.ResponseBodyError) {
    const kind = cause.error === 'invalid_grant' ? 'stale' : 'refused';
    return new SignInError(kind, cause.error_description ?? cause.error, { cause });
  }
  if (cause instanceof oauth.OperationProcessingError) {
    const status = cause.cause instanceof Response ? cause.cause.status : 0;
    const detail = 'Its sign-in answered with something else than tokens.';
    return new ApiError(
      status >= 500 ? { kind: 'server', status } : { kind: 'not-posthog', detail },
      {
        cause,
      },
    );
  }
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return new ApiError({ kind: 'timeout', seconds: patience / 1000 }, { cause });
  }
  return new ApiError({ kind: isOffline() ? 'offline' : 'network' }, { cause });
}
