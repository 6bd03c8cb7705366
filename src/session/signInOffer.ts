import { isLoopback } from '#api/connection.ts';
import * as v from 'valibot';
import type { SiteSettings } from './siteSettings.ts';

/** Whether one may sign in with PostHog from this address, and as which client; or why not, in a sentence. */
export type SignInOffer =
  | { offered: true; client: string; redirect: string }
  | { offered: false; why: string };

const clientDocument = v.object({ client_id: v.string(), redirect_uris: v.array(v.string()) });

/** The address that PostHog sends a person back to, below the path that the app is served from. */
export const returnAddress = (base: string) => new URL('connect/return', base).href;

/** Names that only a private network resolves, and the addresses of one (RFC 1918, 3927, 4193, 4291). */
const isPrivate = (name: string) =>
  !name.includes('.') ||
  /\.(local|localhost|internal|lan|home\.arpa)$/.test(name) ||
  /^(10|127|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$/.test(name);

/** PostHog reads the client metadata document itself, so it has to be where PostHog can read it (contract 4.5). */
function hindrance({ protocol, host, hostname }: URL, onLoopback: boolean): string | null {
  if (isLoopback(host)) return onLoopback ? null : 'this one is on your own machine';
  if (protocol !== 'https:') return 'this one came by http';
  return isPrivate(hostname) ? 'this one is in a private network' : null;
}

const needs = (why: string) =>
  `Signing in with PostHog needs Template Studio at a public https address; ${why}.`;

async function readClient(base: string): Promise<v.InferOutput<typeof clientDocument> | null> {
  try {
    const answer = await fetch(new URL('oauth-client.json', base), { cache: 'no-cache' });
    return answer.ok ? v.parse(clientDocument, await answer.json()) : null;
  } catch {
    return null; // not there, a page in its place, or no such document
  }
}

const cloud = ['https://us.posthog.com', 'https://eu.posthog.com'];

/**
 * Why one may not sign in at a PostHog; null: one may. PostHog does not say in its answer who answers (RFC 9207),
 * so a host that nobody vouches for could pass a person on to another PostHog, whose code the app would then hand
 * to that host (the mix-up of RFC 9700, 4.4). PostHog Cloud is known, the others whoever serves the app has named.
 */
export function refuseSignInAt(host: string, settings: SiteSettings): string | null {
  const { hosts = [], signInOnLoopback = false } = settings;
  if (cloud.includes(host) || hosts.includes(host)) return null;
  if (signInOnLoopback && isLoopback(host)) return null;
  return `Signing in is for PostHog Cloud and for hosts that the settings of this site name: ${new URL(host).host} needs a key.`;
}

/** `base`: the address of the app, with a slash at its end. `onLoopback`: offers it on this machine too. */
export async function findSignInOffer(base: string, onLoopback: boolean): Promise<SignInOffer> {
  const why = hindrance(new URL(base), onLoopback);
  if (why !== null) return { offered: false, why: needs(why) };
  const document = await readClient(base);
  const client = new URL('oauth-client.json', base).href;
  const redirect = returnAddress(base);
  if (document === null) {
    return {
      offered: false,
      why: 'Signing in with PostHog needs the file oauth-client.json beside this app, which is not there.',
    };
  }
  if (document.client_id !== client || !document.redirect_uris.includes(redirect)) {
    return {
      offered: false,
      why: 'Signing in with PostHog needs an oauth-client.json that was written for this address; the one here is for another.',
    };
  }
  return { offered: true, client, redirect };
}
