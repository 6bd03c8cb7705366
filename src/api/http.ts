import type { JsonText } from '#lib/jsonText.ts';
import type { Connection } from './connection.ts';
import { ApiError, failureFrom } from './errors.ts';

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'OPTIONS';
  /** Below the host, beginning with `/api/`. */
  path: string;
  /** Absent and empty values are left out: an empty `search` is a 500 (contract 2.4). */
  query?: Record<string, string | number | boolean | undefined>;
  body?: JsonText;
  signal?: AbortSignal | undefined;
}

const timeoutSeconds = 30;

function address(connection: Connection, { path, query = {} }: ApiRequest): string {
  const url = new URL(connection.host + path);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') url.searchParams.set(name, String(value));
  }
  return url.href;
}

function csrfToken(): string | null {
  const pair = document.cookie.split('; ').find((text) => text.startsWith('posthog_csrftoken='));
  return pair === undefined ? null : pair.slice(pair.indexOf('=') + 1);
}

/** Only headers that PostHog's preflight lets through (contract 4.3). */
function headersFor({ credential }: Connection, { method, body }: ApiRequest): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (credential.kind === 'key') {
    headers.set('Authorization', `Bearer ${credential.key}`);
  } else if (method === 'POST' || method === 'PATCH') {
    const token = csrfToken();
    if (token !== null) headers.set('X-CSRFToken', token);
  }
  return headers;
}

/**
 * Sends one request and returns the text of its answer. Throws `ApiError` for every refusal and for an
 * answer that is not JSON, and the platform's `AbortError` when `signal` says so.
 */
export async function send(connection: Connection, request: ApiRequest): Promise<string> {
  const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
  const session = connection.credential.kind === 'session';
  try {
    const response = await fetch(address(connection, request), {
      method: request.method,
      headers: headersFor(connection, request),
      ...(request.body === undefined ? {} : { body: request.body }),
      credentials: session ? 'same-origin' : 'omit',
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
    });
    const text = await response.text();
    // A session that ran out is a redirect to the login page, so HTML with a 200 (contract 4.1).
    if (session && response.redirected && /\/login/.test(response.url)) {
      throw new ApiError({ kind: 'unauthenticated', detail: 'Your PostHog session has ended.' });
    }
    if (!response.ok) throw new ApiError(failureFrom(response.status, text, Date.now()));
    if (!/\bjson\b/i.test(response.headers.get('Content-Type') ?? '')) {
      throw new ApiError({
        kind: 'not-posthog',
        detail: 'It answered with something else than JSON.',
      });
    }
    return text;
  } catch (error) {
    if (error instanceof ApiError || request.signal?.aborted) throw error;
    if (timeout.aborted) {
      throw new ApiError({ kind: 'timeout', seconds: timeoutSeconds }, { cause: error });
    }
    // fetch tells script nothing more than TypeError: offline, CORS, DNS, certificate all look alike.
    throw new ApiError({ kind: 'network' }, { cause: error });
  }
}
