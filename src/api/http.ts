import { takeEarly } from '#early/answers.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { type Connection, type Credential, ended, isLoopback } from './connection.ts';
import { ApiError, failureFrom, failureOf } from './errors.ts';
import { linkTo } from './link.ts';
import { longestWait } from './rateGate.ts';

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'OPTIONS';
  /** Below the host, beginning with `/api/`. */
  path: string;
  /** Absent and empty values are left out: an empty `search` is a 500 (contract 2.4). */
  query?: Record<string, string | number | boolean | undefined>;
  body?: JsonText;
  signal?: AbortSignal | undefined;
}

/** For the first byte of an answer, and from then on for each next one. */
const silenceSeconds = 30;
/** A line of 250 kbit/s, about the slowest on which one would upload two megabytes. */
const uploadBytesPerSecond = 32_000;

function address(host: string, { path, query = {} }: ApiRequest): string {
  const url = new URL(host + path);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') url.searchParams.set(name, String(value));
  }
  return url.href;
}

function csrfToken(): string | null {
  const pair = document.cookie.split('; ').find((text) => text.startsWith('posthog_csrftoken='));
  return pair === undefined ? null : pair.slice(pair.indexOf('=') + 1);
}

const writes = ({ method }: ApiRequest) => method === 'POST' || method === 'PATCH';

/** What goes after `Bearer`; null: a cookie says who asks. */
async function bearerOf(credential: Credential): Promise<string | null> {
  if (credential.kind === 'token') return (await credential.keeper).token();
  return credential.kind === 'key' ? credential.key : null;
}

/** Only headers that PostHog's preflight lets through (contract 4.3). */
function headersFor(bearer: string | null, request: ApiRequest): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (request.body !== undefined) headers.set('Content-Type', 'application/json');
  if (bearer !== null) {
    headers.set('Authorization', `Bearer ${bearer}`);
  } else if (writes(request)) {
    const token = csrfToken();
    if (token !== null) headers.set('X-CSRFToken', token);
  }
  return headers;
}

/** The answer to a request that was sent before this script was here; null: it was not. */
function early(host: string, bearer: string | null, request: ApiRequest, signal: AbortSignal) {
  if (request.method !== 'GET') return null;
  const sent = takeEarly(address(host, request), bearer);
  if (sent === null) return null;
  signal.addEventListener('abort', () => sent.abort(signal.reason), { once: true });
  return sent.response;
}

async function readText({ body }: Response, alive: () => void): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    alive();
  }
}

export function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}

/** One request and its answer; see `send`. */
async function exchange(host: string, bearer: string | null, request: ApiRequest) {
  // A browser may be wrong about the network, and this machine needs none: only writes are held back.
  if (writes(request) && isOffline() && !isLoopback(host)) throw new ApiError({ kind: 'offline' });
  const silence = new AbortController();
  let seconds = silenceSeconds + Math.ceil((request.body?.length ?? 0) / uploadBytesPerSecond);
  const giveUp = () => silence.abort();
  let timer = setTimeout(giveUp, seconds * 1000);
  const alive = () => {
    clearTimeout(timer);
    seconds = silenceSeconds;
    timer = setTimeout(giveUp, seconds * 1000);
  };
  const session = bearer === null;
  try {
    const signal = request.signal
      ? AbortSignal.any([request.signal, silence.signal])
      : silence.signal;
    const response = await (early(host, bearer, request, signal) ??
      fetch(address(host, request), {
        method: request.method,
        headers: headersFor(bearer, request),
        ...(request.body === undefined ? {} : { body: request.body }),
        credentials: session ? 'same-origin' : 'omit',
        redirect: session ? 'follow' : 'manual',
        signal,
      }));
    alive();
    // A key is for the host that it was given for. PostHog's API sends nobody on.
    if (response.type === 'opaqueredirect') {
      throw new ApiError({ kind: 'not-posthog', detail: 'It sends on to another address.' });
    }
    const text = await readText(response, alive);
    // A session that ran out is a redirect to the login page, so HTML with a 200 (contract 4.1).
    if (session && response.redirected && /\/login/.test(response.url)) {
      throw new ApiError({ kind: 'unauthenticated', detail: ended.session });
    }
    if (!response.ok) throw new ApiError(failureFrom(response.status, text, Date.now()));
    const type = response.headers.get('Content-Type') ?? '';
    if (/\bhtml\b/i.test(type)) throw new ApiError({ kind: 'html', status: response.status });
    if (!/\bjson\b/i.test(type)) {
      throw new ApiError({
        kind: 'not-posthog',
        detail: 'It answered with something else than JSON.',
      });
    }
    return text;
  } catch (error) {
    if (error instanceof ApiError || request.signal?.aborted) throw error;
    if (silence.signal.aborted) throw new ApiError({ kind: 'timeout', seconds }, { cause: error });
    // fetch tells script nothing more than TypeError: offline, CORS, DNS, certificate all look alike.
    throw new ApiError({ kind: isOffline() ? 'offline' : 'network' }, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Sends one request and returns the text of its answer. Throws `ApiError` for every refusal and for an
 * answer that is not JSON, and the platform's `AbortError` when `signal` says so. A 429 is waited out, for
 * five minutes at most, and the request sent again, whatever its method: what was throttled was not carried out.
 * Nor was what met a token that had ended: it is sent once more with the next one.
 */
export async function send(connection: Connection, request: ApiRequest): Promise<string> {
  const link = linkTo(connection);
  const lastTry = Date.now() + longestWait;
  let renewed = false;
  for (let again = false; ; again = true) {
    link.credential(); // throws before it waits for nothing
    await link.gate.pass(request.signal, again);
    const credential = link.credential();
    let bearer: string | null = null;
    try {
      bearer = await bearerOf(credential);
      link.credential(); // that may have taken a while
      const text = await exchange(connection.host, bearer, request);
      link.answered();
      return text;
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) throw error;
      if (failure.kind === 'unauthenticated' && credential.kind === 'token' && !renewed) {
        renewed = true;
        if (bearer !== null && (await (await credential.keeper).replaced(bearer))) continue;
      }
      link.failed(failure, credential);
      if (failure.kind !== 'rate-limited') throw error;
      link.gate.close(failure.retryAt);
      if (failure.retryAt > lastTry) throw error;
    }
  }
}
