/** Everything that can go wrong between the app and a PostHog: a closed set that screens switch on. */
export type ApiFailure =
  /** The browser has no network; a write was not even sent. */
  | { kind: 'offline' }
  | { kind: 'network' }
  | { kind: 'timeout'; seconds: number }
  | { kind: 'unauthenticated'; detail: string }
  | { kind: 'missing-scope'; scope: string }
  | { kind: 'forbidden'; detail: string }
  | { kind: 'not-found'; what: 'project' | 'template' }
  | { kind: 'invalid'; field: string | null; detail: string }
  | { kind: 'name-taken'; within: 'project' | 'organization'; detail: string }
  | { kind: 'limit-reached'; detail: string }
  | { kind: 'rate-limited'; retryAt: number }
  | { kind: 'server'; status: number }
  /** It began as an answer should and broke off. */
  | { kind: 'broken-answer'; detail: string }
  /** A page instead of JSON: of a proxy, a firewall, or of no PostHog at all. */
  | { kind: 'html'; status: number }
  | { kind: 'not-posthog'; detail: string }
  /** The answer to a create never came. `looked`: the list was asked, and it is not there. */
  | { kind: 'unconfirmed'; looked: boolean };

/** The one error that `api/` throws. An abort is not an error: it stays the platform's `AbortError`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: ApiFailure;
  /** The answer to the same request, sent a moment before, was lost: it may have been carried out then. */
  readonly afterLost: boolean;

  constructor(failure: ApiFailure, options: { cause?: unknown; afterLost?: boolean } = {}) {
    super('detail' in failure ? `${failure.kind}: ${failure.detail}` : failure.kind, options);
    this.failure = failure;
    this.afterLost = options.afterLost ?? false;
  }
}

export function failureOf(error: unknown): ApiFailure | null {
  return error instanceof ApiError ? error.failure : null;
}

/** Whether PostHog says that there is no such template: it is archived, or hidden from whoever asks. */
export function isGone(error: unknown): boolean {
  const failure = failureOf(error);
  return failure?.kind === 'not-found' && failure.what === 'template';
}

/**
 * Whether the same request may be tried again without a person's word: only where nothing was refused,
 * and for requests that change nothing (a POST whose answer is lost may have been carried out).
 */
export function isPassing(failure: ApiFailure): boolean {
  return (
    failure.kind === 'offline' ||
    failure.kind === 'network' ||
    failure.kind === 'timeout' ||
    failure.kind === 'broken-answer' ||
    (failure.kind === 'server' && failure.status >= 502)
  );
}

/** Whether a write that ended so may have been carried out all the same. */
export function isLost(failure: ApiFailure): boolean {
  if (failure.kind === 'offline') return false; // never sent
  if (failure.kind === 'html') return failure.status < 400;
  // A server that fails may have done its work before.
  const isSilent = failure.kind === 'server' || failure.kind === 'unconfirmed';
  return isSilent || failure.kind === 'not-posthog' || isPassing(failure);
}

interface ErrorBody {
  code: string;
  detail: string;
  attr: string | null;
}

function readBody(text: string): ErrorBody | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('detail' in value)) return null;
  const { detail } = value;
  const code = 'code' in value ? value.code : '';
  const attr = 'attr' in value ? value.attr : null;
  return {
    code: typeof code === 'string' ? code : '',
    detail: typeof detail === 'string' ? detail : '',
    attr: typeof attr === 'string' ? attr : null,
  };
}

function forbidden(detail: string): ApiFailure {
  const scope = /missing required scope '([^']+)'/.exec(detail)?.[1];
  return scope === undefined ? { kind: 'forbidden', detail } : { kind: 'missing-scope', scope };
}

function invalid({ code, detail, attr }: ErrorBody): ApiFailure {
  // Three generations of the same refusal differ in code and attr; the sentence is the same (contract 7).
  if (/with this name already exists for this project/.test(detail)) {
    return { kind: 'name-taken', within: 'project', detail };
  }
  if (code === 'unique_org_template_name') {
    return { kind: 'name-taken', within: 'organization', detail };
  }
  if (/reached the limit of \d+ dashboard templates/.test(detail)) {
    return { kind: 'limit-reached', detail };
  }
  // `tags__0` is the first tag: the field is what stands before the double underscore (contract 3.1).
  return { kind: 'invalid', field: attr?.split('__')[0] ?? null, detail };
}

/**
 * Reads a refusal (any status from 300) into a failure, by status first: PostHog's 403 carries the same
 * `type` as its 401 (contract 3.5).
 */
export function failureFrom(status: number, text: string, now: number): ApiFailure {
  const body = readBody(text);
  if (status === 429) {
    // Retry-After cannot be read across origins; the seconds stand in the sentence (contract 4.3).
    const seconds = Number(/available in (\d+) second/.exec(body?.detail ?? '')?.[1] ?? 60);
    return { kind: 'rate-limited', retryAt: now + seconds * 1000 };
  }
  if (status >= 500) return { kind: 'server', status };
  if (body === null && /^\s*<(!doctype|html)/i.test(text)) return { kind: 'html', status };
  if (body === null) {
    // Also a 404: only PostHog itself can say that a template is gone.
    return { kind: 'not-posthog', detail: `It answered ${status} without PostHog's error format.` };
  }
  switch (status) {
    case 401:
      return { kind: 'unauthenticated', detail: body.detail };
    case 403:
      return forbidden(body.detail);
    case 404:
      return {
        kind: 'not-found',
        what: body.detail === 'Project not found.' ? 'project' : 'template',
      };
    default:
      return invalid(body);
  }
}
