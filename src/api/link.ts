import { type Connection, type Credential, ended } from './connection.ts';
import { ApiError, type ApiFailure } from './errors.ts';
import { type Clock, RateGate } from './rateGate.ts';

export interface LinkState {
  /**
   * `untried`: nothing was answered yet. `refused`: it was good and PostHog no longer knows who asks:
   * nothing is sent until the key is renewed. `closed`: a person had the connection forgotten.
   */
  access: 'untried' | 'good' | 'refused' | 'closed';
  /** Whether the last request got any answer at all. */
  reached: boolean;
  /** A person put off giving the key again. */
  putOff: boolean;
}

const clock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', stop, { once: true });
    }),
};

/** Kinds of failure in which nothing came back. */
const silent = new Set<ApiFailure['kind']>(['offline', 'network', 'timeout']);

/**
 * What goes on between the app and one connection: the key in force, whether it still works, when the next
 * request may go out. One for each connection's id, for whoever holds the connection: what was begun
 * before a key was renewed goes on with the new one, and stops once the connection is forgotten.
 */
export class Link {
  readonly gate: RateGate;
  #credential: Credential;
  #state: LinkState = { access: 'untried', reached: true, putOff: false };
  readonly #listeners = new Set<() => void>();

  constructor(credential: Credential) {
    this.#credential = credential;
    const counted = credential.kind === 'key' && !credential.key.startsWith('pha_');
    this.gate = new RateGate(clock, counted);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): LinkState => this.#state;

  /** What the next request is sent with. Throws `unauthenticated` where that would be in vain, or not wanted. */
  credential(): Credential {
    const { access } = this.#state;
    if (access === 'closed') {
      throw new ApiError({ kind: 'unauthenticated', detail: 'This connection was forgotten.' });
    }
    if (access === 'refused') {
      throw new ApiError({ kind: 'unauthenticated', detail: ended[this.#credential.kind] });
    }
    return this.#credential;
  }

  answered(): void {
    this.#change({ access: this.#state.access === 'untried' ? 'good' : this.#state.access });
    this.#change({ reached: true });
  }

  /** `used`: what the request was sent with, which may have been renewed since. */
  failed({ kind }: ApiFailure, used: Credential): void {
    this.#change({ reached: !silent.has(kind) });
    if (kind !== 'unauthenticated' || used !== this.#credential) return;
    if (this.#state.access === 'good') this.#change({ access: 'refused', putOff: false });
  }

  /** The key was given again, or the session taken up. */
  renew(credential: Credential): void {
    this.#credential = credential;
    this.#change({ access: 'good', putOff: false });
  }

  /** Not now, or after all: whether the question for the key is put off. */
  putOff(off: boolean): void {
    this.#change({ putOff: off });
  }

  close(): void {
    this.#credential = { kind: 'session' }; // no key outlives its connection
    this.#change({ access: 'closed' });
  }

  #change(change: Partial<LinkState>): void {
    const next = { ...this.#state, ...change };
    const { access, reached, putOff } = this.#state;
    if (next.access === access && next.reached === reached && next.putOff === putOff) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

const links = new Map<string, Link>();

export function linkTo({ id, credential }: Connection): Link {
  const link = links.get(id) ?? new Link(credential);
  links.set(id, link);
  return link;
}
