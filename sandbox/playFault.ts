import { corsHeaders } from './cors.ts';
import { json } from './respond.ts';

/** What a test may tell the sandbox to play: the first rule that fits a request is played. */
export interface Fault {
  method?: string;
  /** A regular expression on the path. */
  path?: string;
  times?: number;
  /** Only each so manieth of the requests that fit, the first one never unless it is 1. */
  every?: number;
  /**
   * `delay`: carried out after `ms`; `late`: at once, and answered after `ms`; `drop`: not at all; `lost`: and never
   * answered; `twice`: two times, and answered as the second was; `truncate`: answered by half; `pad`: answered with
   * so many `megabytes` of white space; `status`, `html`, `body`: answered so, and not carried out unless `carriedOut`.
   */
  kind:
    | 'status'
    | 'delay'
    | 'late'
    | 'drop'
    | 'lost'
    | 'twice'
    | 'truncate'
    | 'pad'
    | 'html'
    | 'body'
    | 'login';
  status?: number;
  ms?: number;
  megabytes?: number;
  /** Of `body`: JSON text, or what is none. */
  body?: string;
  carriedOut?: boolean;
}

type Answer = (request: Request) => Promise<Response>;

/** Answers a request as the fault says; `answer` carries it out. */
export async function playFault(fault: Fault, request: Request, answer: Answer): Promise<Response> {
  switch (fault.kind) {
    case 'login': // what a session that has ended meets (contract 4.1)
      return new Response(null, { status: 302, headers: { Location: '/login?next=/' } });
    case 'delay':
      await pause(fault.ms);
      return answer(request);
    case 'late': {
      const response = await answer(request);
      await pause(fault.ms);
      return response;
    }
    case 'drop':
      return broken();
    case 'lost':
      await answer(request);
      return broken();
    case 'twice':
      await answer(request.clone());
      return answer(request);
    case 'truncate': {
      const response = await answer(request);
      const text = await response.text();
      return new Response(text.slice(0, text.length / 2), response);
    }
    case 'pad': {
      const response = await answer(request);
      const white = ' '.repeat((fault.megabytes ?? 1) * 1_000_000);
      return new Response((await response.text()) + white, response);
    }
    case 'status':
    case 'html':
    case 'body':
      if (fault.carriedOut) await answer(request);
      return instead(fault, request);
  }
}

const pause = (ms = 1000) => new Promise((resolve) => setTimeout(resolve, ms));

function instead({ kind, status, body = '' }: Fault, request: Request): Response {
  const cors = corsHeaders(request);
  if (kind === 'status') return refusal(status ?? 500, cors);
  if (kind === 'body') return json(body, status, cors);
  return new Response('<!doctype html><title>Log in</title>', {
    headers: { 'Content-Type': 'text/html' },
  });
}

const details: Record<number, [type: string, code: string, detail: string]> = {
  401: [
    'authentication_error',
    'authentication_failed',
    'Personal API key found in request Authorization header is invalid.',
  ],
  403: [
    'authentication_error',
    'permission_denied',
    'You do not have permission to perform this action.',
  ],
  404: ['invalid_request', 'not_found', 'Not found.'],
  409: ['validation_error', 'conflict', 'Another request changes this at the moment.'],
  429: ['throttled_error', 'throttled', 'Request was throttled. Expected available in 2 seconds.'],
};

function refusal(status: number, headers: Record<string, string>): Response {
  const [type, code, detail] = details[status] ?? [
    'server_error',
    'error',
    'A server error occurred.',
  ];
  return json(JSON.stringify({ type, code, detail, attr: null }), status, headers);
}

/** An answer whose connection breaks off before the first byte of its body. */
function broken(): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.error(new Error('dropped on purpose'));
    },
  });
  return new Response(body, { headers: { 'Content-Length': '1000' } });
}
