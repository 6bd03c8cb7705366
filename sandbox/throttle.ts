import type { Caller } from './auth.ts';
import { ApiError } from './errors.ts';
import { isOAuth } from './people.ts';

const minute = 60_000;

/**
 * PostHog's limit on requests by personal API key (contract 4.2); sessions and OAuth
 * tokens are not counted. Off, as on a
 * self-hosted PostHog, until a test asks for a number of requests a minute.
 */
export class Throttle {
  #perMinute: number | null = null;
  #seen = new Map<string, number[]>();

  set(perMinute: number | null): void {
    this.#perMinute = perMinute;
    this.#seen.clear();
  }

  /** Counts one request. Throws 429 with the seconds in its sentence and in Retry-After. */
  count({ key }: Caller): void {
    if (key === null || isOAuth(key) || this.#perMinute === null) return;
    const now = Date.now();
    const recent = (this.#seen.get(key.value) ?? []).filter((time) => now - time < minute);
    if (recent.length >= this.#perMinute) {
      const seconds = Math.max(1, Math.ceil(((recent[0] ?? now) + minute - now) / 1000));
      const detail = `Request was throttled. Expected available in ${seconds} second${seconds === 1 ? '' : 's'}.`;
      throw new ApiError(429, 'throttled_error', 'throttled', detail, null, {
        'Retry-After': String(seconds),
      });
    }
    this.#seen.set(key.value, [...recent, now]);
  }
}
