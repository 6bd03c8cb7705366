import { type ApiFailure, failureOf } from '#api/errors.ts';
import { describeFailure } from '#components/describeFailure.ts';
import { isLoopback, keySettingsOf } from '#session/host.ts';

/** What stood in the way of a connection, as far as a browser can tell. */
export type ConnectTrouble =
  | { kind: 'failed'; error: unknown }
  /** A page that came by https may ask nothing of an address without. */
  | { kind: 'insecure' }
  /** Something answers there, but not to this page. */
  | { kind: 'blocked' }
  | { kind: 'unreachable' };

/** What it was, what to do, and the buttons that do it. */
export interface ConnectAdvice {
  title: string;
  advice: string;
  /** A host to try instead; nothing is sent there before a person says so. */
  otherHost?: string;
  /** Whether choosing among the projects of the key would help. */
  chooseProject?: boolean;
  link?: { label: string; href: string };
}

export interface Attempt {
  host: string;
  projectId: number | null;
}

const otherRegion: Record<string, string> = {
  'https://us.posthog.com': 'https://eu.posthog.com',
  'https://eu.posthog.com': 'https://us.posthog.com',
};

const nameOf = (host: string) => new URL(host).host;
const keySettings = (host: string) => ({
  label: 'Open the keys of this PostHog',
  href: keySettingsOf(host),
});
const openHost = (host: string) => ({ label: `Open ${nameOf(host)}`, href: host });

/** Whether a page may not even ask: browsers block plain http on a page that came by https, loopback aside. */
export function isInsecure(host: string, page: string): boolean {
  return page === 'https:' && host.startsWith('http:') && !isLoopback(host);
}

export function adviseConnection(trouble: ConnectTrouble, attempt: Attempt): ConnectAdvice {
  const { host } = attempt;
  switch (trouble.kind) {
    case 'insecure':
      return {
        title: 'This page may not talk to an address without https',
        advice: `Template Studio came by https, and browsers then block http://${nameOf(host)}. Use its https address, or run Template Studio beside it.`,
        otherHost: secured(host),
      };
    case 'blocked':
      return blocked(host);
    case 'unreachable':
      return {
        title: `${nameOf(host)} did not answer`,
        advice:
          'Check the spelling, and whether it needs a VPN or is switched off. A certificate that this browser does not trust looks just the same: open the address in a tab to see.',
        link: openHost(host),
      };
    case 'failed': {
      const failure = failureOf(trouble.error);
      const { title, advice } = describeFailure(trouble.error);
      return failure === null ? { title, advice } : { title, advice, ...refused(failure, attempt) };
    }
  }
}

const secured = (host: string) => host.replace(/^http:/, 'https:');

function blocked(host: string): ConnectAdvice {
  if (host.startsWith('http:') && !isLoopback(host)) {
    return {
      title: `${nameOf(host)} answers, but not to this page`,
      advice:
        'PostHog sends http on to https, and a browser does not follow with a key. Use the https address.',
      otherHost: secured(host),
      link: openHost(host),
    };
  }
  return {
    title: `${nameOf(host)} answers, but not to this page`,
    advice:
      'A proxy, a firewall or a sign-in page in front of it turns requests of other sites away (CORS), or it sends on to another address. Open it in a tab: if the address changes, use that one. Otherwise ask whoever runs it to let /api/ through, or run Template Studio beside it with POSTHOG_HOST.',
    link: openHost(host),
  };
}

/** What is worth saying here beyond what is said of the failure everywhere. */
function refused(failure: ApiFailure, attempt: Attempt): Partial<ConnectAdvice> {
  const { host, projectId } = attempt;
  if (failure.kind === 'unauthenticated') return wrongKey(failure.detail, host);
  if (failure.kind === 'forbidden') return forbidden(failure.detail, attempt);
  if (failure.kind === 'missing-scope') {
    return {
      advice: `Give the key the scope ${failure.scope} in PostHog’s settings, then connect again. Changing templates needs dashboard_template:write.`,
      link: keySettings(host),
    };
  }
  if (failure.kind === 'not-found') {
    return {
      advice: `${nameOf(host)} has no project ${projectId ?? ''}. Leave the project id empty to choose from the projects of the key.`,
      chooseProject: true,
    };
  }
  const detail = noPostHog(failure, host);
  if (detail !== null) {
    return {
      title: 'This does not look like a PostHog',
      advice: `${detail} Check the host: it is the address under which you open PostHog itself.`,
      link: openHost(host),
    };
  }
  return failure.kind === 'html' ? { link: openHost(host) } : {};
}

/** What there is instead of one; null: nothing speaks against one. */
function noPostHog(failure: ApiFailure, host: string): string | null {
  if (failure.kind === 'not-posthog') return failure.detail;
  return failure.kind === 'html' && failure.status === 404
    ? `${nameOf(host)} has no page at PostHog’s API address.`
    : null;
}

function wrongKey(detail: string, host: string): Partial<ConnectAdvice> {
  const region = otherRegion[host];
  const advice = /expired/i.test(detail)
    ? 'This token has expired. Take a fresh one, or a personal API key, which does not expire.'
    : `${nameOf(host)} does not know this key. Copy it whole: PostHog shows it once, when it is made; a lost one can be rolled in the settings.`;
  return {
    title: 'PostHog does not know who you are',
    advice:
      region === undefined
        ? advice
        : `${advice} A key works in its own region only: if yours was made at ${nameOf(region)}, connect there.`,
    ...(region === undefined ? {} : { otherHost: region }),
    link: keySettings(host),
  };
}

function forbidden(detail: string, { host, projectId }: Attempt): Partial<ConnectAdvice> {
  if (/does not allow using personal API keys/.test(detail)) return { advice: detail };
  if (/requested project|access to the project/.test(detail)) {
    return {
      title: `Your key does not open project ${projectId ?? ''}`.trim(),
      advice: `${detail} The key, or its person, belongs to other projects: choose one of them, or ask to be let in.`,
      chooseProject: true,
    };
  }
  if (/has no scopes/.test(detail)) {
    return { advice: `${detail}. Take one with dashboard_template:read.`, link: keySettings(host) };
  }
  return { link: keySettings(host) };
}
