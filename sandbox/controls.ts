import { type Fault, playFault } from './playFault.ts';
import { json } from './respond.ts';

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
      /** Every row as JSON text, archived ones too. */
      rows: () => Promise<string>;
      /** Sends the clock of OAuth's codes and tokens ahead. */
      forward: (seconds: number) => void;
    },
  ): Promise<Response> {
    if (path === '/sandbox/requests' && request.method === 'GET') return Response.json(this.#log);
    if (path === '/sandbox/rows' && request.method === 'GET') return json(await switches.rows());
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

  /** Answers a request through `answer`, or as a fault says. */
  async play(
    request: Request,
    path: string,
    answer: (request: Request) => Promise<Response>,
  ): Promise<Response> {
    const fault = this.#take(request, path);
    const response =
      fault === undefined ? await answer(request) : await playFault(fault, request, answer);
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
}
