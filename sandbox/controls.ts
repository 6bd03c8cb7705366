import { corsHeaders } from './cors.ts';

/** What a test may tell the sandbox to play: the first rule that fits a request is played. */
interface Fault {
  method?: string;
  /** A regular expression on the path. */
  path?: string;
  times?: number;
  /** Only each so manieth of the requests that fit, the first one never unless it is 1. */
  every?: number;
  kind: 'status' | 'delay' | 'drop' | 'truncate' | 'html' | 'lost' | 'login';
  status?: number;
  ms?: number;
}

interface Logged {
  method: string;
  url: string;
  status: number;
}

/** Switches for tests: faults to play and the requests seen. Off unless the sandbox is opened with them. */
export class Controls {
  #faults: Fault[] = [];
  #log: Logged[] = [];
  readonly #met = new WeakMap<Fault, number>();

  clear(): void {
    this.#faults = [];
    this.#log = [];
  }

  async answer(
    request: Request,
    path: string,
    switches: {
      reset: (how: object) => Promise<void>;
      /** Requests a minute by one key; null: as many as one likes. */
      limit: (perMinute: number | null) => void;
      /** Sends the clock of OAuth's codes and tokens ahead. */
      forward: (seconds: number) => void;
    },
  ): Promise<Response> {
    if (path === '/sandbox/requests' && request.method === 'GET') return Response.json(this.#log);
    if (path === '/sandbox/faults' && request.method === 'DELETE') {
      this.#faults = [];
      return new Response(null, { status: 204 });
    }
    if (path === '/sandbox/faults' && request.method === 'POST') {
      this.#faults = (await request.json()) as Fault[]; // tests are typed, and the switch is theirs alone
      return new Response(null, { status: 204 });
    }
    if (path === '/sandbox/reset' && request.method === 'POST') {
      this.clear();
      await switches.reset((await request.json().catch(() => ({}))) as object);
      return new Response(null, { status: 204 });
    }
    if (path === '/sandbox/limits' && request.method === 'POST') {
      const { perMinute } = (await request.json()) as { perMinute: number | null }; // as above
      switches.limit(perMinute);
      return new Response(null, { status: 204 });
    }
    if (path === '/sandbox/clock' && request.method === 'POST') {
      const { forward } = (await request.json()) as { forward: number }; // as above
      switches.forward(forward);
      return new Response(null, { status: 204 });
    }
    return new Response('Not found', { status: 404 });
  }

  /** Answers a request through `next`, or as a fault says. */
  async play(request: Request, path: string, next: () => Promise<Response>): Promise<Response> {
    const fault = this.#take(request, path);
    const response =
      fault === undefined ? await next() : await this.#carryOut(fault, request, next);
    this.#log.push({ method: request.method, url: request.url, status: response.status });
    return response;
  }

  #take(request: Request, path: string): Fault | undefined {
    const found = this.#faults.find(
      (fault) =>
        (fault.times ?? Number.POSITIVE_INFINITY) > 0 &&
        (fault.method === undefined || fault.method === request.method) &&
        new RegExp(fault.path ?? '').test(path) &&
        this.#isTurn(fault),
    );
    if (found?.times !== undefined) found.times -= 1;
    return found;
  }

  /** Counts the requests that a rule fits. */
  #isTurn(fault: Fault): boolean {
    const met = (this.#met.get(fault) ?? 0) + 1;
    this.#met.set(fault, met);
    return met % (fault.every ?? 1) === 0;
  }

  async #carryOut(
    fault: Fault,
    request: Request,
    next: () => Promise<Response>,
  ): Promise<Response> {
    switch (fault.kind) {
      case 'status':
        return refusal(fault.status ?? 500, request);
      case 'login': // what a session that has ended meets (contract 4.1)
        return new Response(null, { status: 302, headers: { Location: '/login?next=/' } });
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 1000));
        return next();
      case 'html':
        return new Response('<!doctype html><title>Log in</title>', {
          headers: { 'Content-Type': 'text/html' },
        });
      case 'truncate': {
        const response = await next();
        const text = await response.text();
        return new Response(text.slice(0, text.length / 2), response);
      }
      case 'lost':
        await next();
        return broken();
      case 'drop':
        return broken();
    }
  }
}

const details: Record<number, [type: string, code: string, detail: string]> = {
  401: [
    'authentication_error',
    'authentication_failed',
    'Personal API key found in request Authorization header is invalid.',
  ],
  429: ['throttled_error', 'throttled', 'Request was throttled. Expected available in 2 seconds.'],
};

function refusal(status: number, request: Request): Response {
  const [type, code, detail] = details[status] ?? [
    'server_error',
    'error',
    'A server error occurred.',
  ];
  return Response.json(
    { type, code, detail, attr: null },
    { status, headers: corsHeaders(request) },
  );
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
