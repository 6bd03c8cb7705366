import { beginTrip, finishTrip, type SignInClient, type Trip } from '#api/oauth.ts';
import { type PendingTrip, rememberTrip } from '#storage/signInTrip.ts';
import type { Credential } from './identity.ts';
import { SignedIn } from './SignedIn.ts';

/*
 * Signing in with PostHog, by one of two ways. From the connect page this tab itself goes to PostHog and comes
 * back. Where work is open, PostHog opens in a tab of its own, and what it comes back with is handed over: the
 * page with the work is never left.
 */

export type { Trip };

/** Sends this tab to PostHog. `pending`: what is to be known when it is back. */
export async function leaveToSignIn(
  asks: SignInClient,
  pending: Omit<PendingTrip, keyof Trip>,
): Promise<void> {
  const { address, trip } = await beginTrip(asks);
  rememberTrip({ ...trip, ...pending });
  window.location.assign(address);
}

/** For a tab of its own: where it goes, and what stays here. */
export const prepareSignIn = beginTrip;

/** `search`: the query that the person came back with. Throws `SignInError` and `ApiError`. */
export async function finishSignIn(trip: Trip, search: string): Promise<Credential> {
  return new SignedIn(trip, await finishTrip(trip, search)).credential();
}

/** Between the tab that PostHog came back to and the one that waits for it; nothing else is said here. */
const channelName = 'template-studio:sign-in';
const stateIn = (search: string) => new URLSearchParams(search).get('state');

/** Milliseconds after which nobody is there who waits. */
const patience = 3_000;

/** Hands what PostHog came back with to the tab that waits for it; false where none does. */
export function handOver(search: string): Promise<boolean> {
  const state = stateIn(search);
  if (state === null) return Promise.resolve(false);
  const channel = new BroadcastChannel(channelName);
  return new Promise<boolean>((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'object' && data !== null && 'taken' in data) {
        if (data.taken === state) resolve(true);
      }
    });
    setTimeout(() => resolve(false), patience);
    // Useless to whoever else of this origin may listen: the verifier never leaves the tab that waits.
    channel.postMessage({ came: search });
  }).finally(() => channel.close());
}

/** Resolves with the query that another tab came back with for this trip; never, where it does not. */
export function waitForReturn({ state }: Trip, signal: AbortSignal): Promise<string> {
  const channel = new BroadcastChannel(channelName);
  signal.addEventListener('abort', () => channel.close());
  return new Promise((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'object' || data === null || !('came' in data)) return;
      const { came } = data;
      if (typeof came !== 'string' || stateIn(came) !== state) return;
      channel.postMessage({ taken: state });
      resolve(came);
    });
  });
}
