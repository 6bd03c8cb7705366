/** Keeps the access token of a sign-in fresh. What it is and how it does so is no matter of a request. */
export interface TokenKeeper {
  /** What the person allowed. */
  readonly scopes: readonly string[];
  /** The only projects that it opens; empty: all of its person's. */
  readonly projects: readonly number[];
  /** The token to send with; exchanged first where it is about to end. Throws `ApiError`. */
  token: () => Promise<string>;
  /** After a 401 for this token: whether there is another by now, to ask again with. Throws `ApiError`. */
  replaced: (token: string) => Promise<boolean>;
  /** A person wants the sign-in kept until the tab is closed, for the connection of this slug. */
  keep: (slug: string) => void;
}

/**
 * How one proves to PostHog who one is (contract 4.1). A key or a token lives here, in memory, and nowhere else.
 * Tokens take the way of keys: what is refused to the one is refused to the other (contract 4.5).
 */
export type Credential =
  | { kind: 'session' }
  | { kind: 'key'; key: string }
  | {
      kind: 'token';
      /** Comes a moment later where it was kept over a reload. */
      keeper: Promise<TokenKeeper>;
    };

/** What is said where a way in was good and no longer is. */
export const ended: Record<Credential['kind'], string> = {
  session: 'Your PostHog session has ended.',
  key: 'Your key no longer works.',
  token: 'Your sign-in has ended.',
};

/** One PostHog and one way into it. */
export interface Connection {
  /** Names this connection in cache keys; never derived from the key. */
  id: string;
  /** What a person calls it; its host, until they say otherwise. */
  name: string;
  /** Address of the PostHog, no trailing slash: `https://us.posthog.com`. */
  host: string;
  /** How one came in. A key that was renewed since is in the connection's `Link`. */
  credential: Credential;
}

const usual: Record<string, string> = {
  'app.posthog.com': 'us.posthog.com',
  'posthog.com': 'us.posthog.com',
  'www.posthog.com': 'us.posthog.com',
};

/** Whether an address leads to this machine, which needs neither a network nor https. */
export function isLoopback(host: string): boolean {
  return /^(https?:\/\/)?(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/i.test(host);
}

/**
 * What a person typed or pasted as a host: the address to call, and the project where they pasted the
 * address of a page of PostHog (`…/project/2/dashboard`). Null where it can be no address.
 * A bare name gets https (PostHog's redirect from http breaks the preflight, contract 4.3), loopback gets http.
 */
export function parseAddress(typed: string): { host: string; projectId: number | null } | null {
  const text = typed.trim().replace(/^(["'<])(.*)(["'>])$/, '$2');
  if (text === '') return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
    ? text
    : `${isLoopback(text) ? 'http' : 'https'}://${text}`;
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '') return null;
  url.hostname = usual[url.hostname] ?? url.hostname;
  const project = /^(?:\/api)?\/(?:projects?|environments)\/([1-9]\d{0,14})(?:\/|$)/.exec(
    url.pathname,
  )?.[1];
  return { host: url.origin, projectId: project === undefined ? null : Number(project) };
}

export function parseHost(typed: string): string | null {
  return parseAddress(typed)?.host ?? null;
}
