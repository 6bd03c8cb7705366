import { ApiError } from './errors.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Rejects with the signal's reason when it says so. */
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** Why requests wait; null: they do not. */
export type RateWait =
  /** PostHog refused one and named a time, in milliseconds since 1970, then so many seconds away. */
  | { kind: 'refused'; until: number; seconds: number }
  /** So many went out that PostHog would soon refuse one. */
  | { kind: 'pace' }
  | null;

/** A person is not kept waiting in silence for longer. */
export const longestWait = 5 * 60_000;

/**
 * PostHog counts the requests of a key (contract 4.2): 480 a minute, 4800 an hour. From `soft` on they are
 * spread over what is left of the span, and none goes out above `hard`: other tools may use the same key.
 */
const limits = [
  { span: 60_000, soft: 400, hard: 470 },
  { span: 3_600_000, soft: 4_400, hard: 4_780 },
];
/** Between two requests after a refusal, for as long as `calm`. */
const gentle = 250;
const calm = 60_000;
/** A pause for the sake of the pace that is worth a word. */
const noticeable = 2_000;

/**
 * Lets the requests of one connection through, one after the other: at once as a rule, none before the time
 * that a 429 named, then at a gentle pace, and never so many that the next 429 is certain.
 */
export class RateGate {
  readonly #clock: Clock;
  /** Sessions and OAuth tokens are not counted (contract 4.2). */
  readonly #counted: boolean;
  /** When requests of the last hour went out, or are going to. */
  #slots: number[] = [];
  #lastSlot = 0;
  #closedUntil = 0;
  /** The refusal that is being waited out. */
  #refused: RateWait = null;
  /** How many wait noticeably for the sake of the pace. */
  #paced = 0;
  #wait: RateWait = null;
  readonly #listeners = new Set<() => void>();

  constructor(clock: Clock, counted: boolean) {
    this.#clock = clock;
    this.#counted = counted;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly wait = (): RateWait => this.#wait;

  /**
   * Resolves when a request may go out. `again`: it is the refused one, and first in line. Throws
   * `rate-limited` at once where that would take longer than five minutes, and the signal's reason.
   */
  async pass(signal?: AbortSignal, again = false): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const now = this.#clock.now();
      const slot = this.#slotFrom(now, again);
      if (slot - now > longestWait) throw new ApiError({ kind: 'rate-limited', retryAt: slot });
      this.#reserve(slot);
      if (slot > now) await this.#waitFor(slot - now, signal);
      if (this.#closedUntil <= this.#clock.now()) return;
    }
  }

  async #waitFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (milliseconds < noticeable) return this.#clock.wait(milliseconds, signal);
    this.#paced += 1;
    this.#tell();
    try {
      await this.#clock.wait(milliseconds, signal);
    } finally {
      this.#paced -= 1;
      this.#tell();
    }
  }

  /** After a 429: nothing goes out before `until`, milliseconds since 1970. */
  close(until: number): void {
    if (until <= this.#closedUntil) return;
    this.#closedUntil = until;
    this.#lastSlot = 0;
    const now = this.#clock.now();
    if (until - now > longestWait) return; // whoever asks is told so; nobody waits
    this.#refused = { kind: 'refused', until, seconds: Math.ceil((until - now) / 1000) };
    this.#tell();
    void this.#clock.wait(until - now).then(() => {
      if (this.#closedUntil !== until) return;
      this.#refused = null;
      this.#tell();
    });
  }

  #slotFrom(now: number, again: boolean): number {
    const open = Math.max(now, this.#closedUntil);
    if (again) return open;
    let slot = Math.max(open, this.#lastSlot + (open < this.#closedUntil + calm ? gentle : 0));
    if (!this.#counted) return slot;
    while ((this.#slots[0] ?? slot) <= now - 3_600_000) this.#slots.shift();
    for (const { span, soft, hard } of limits) {
      const from = firstAfter(this.#slots, slot - span);
      const count = this.#slots.length - from;
      const oldest = this.#slots[from];
      if (count < soft || oldest === undefined) continue;
      // A part of the time until there is room again for each request that still fits…
      const share = (oldest + span - slot) / Math.max(1, hard - count);
      // …and none before the one that it would make too many has left the span.
      const first = (this.#slots.at(-hard) ?? Number.NEGATIVE_INFINITY) + span;
      slot = Math.ceil(Math.max(slot, this.#lastSlot + share, first));
    }
    return slot;
  }

  #reserve(slot: number): void {
    this.#lastSlot = Math.max(this.#lastSlot, slot);
    if (!this.#counted) return;
    // The refused one goes before those that wait already.
    this.#slots.splice(firstAfter(this.#slots, slot), 0, slot);
  }

  #tell(): void {
    const wait = this.#refused ?? (this.#paced > 0 ? ({ kind: 'pace' } as const) : null);
    if (wait === this.#wait || (wait?.kind === 'pace' && this.#wait?.kind === 'pace')) return;
    this.#wait = wait;
    for (const listener of this.#listeners) listener();
  }
}

/** The index of the first time in ascending `times` that is later. */
function firstAfter(times: readonly number[], time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
