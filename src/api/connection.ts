/** How one proves to PostHog who one is (contract 4.1). A key lives here, in memory, and nowhere else. */
export type Credential = { kind: 'session' } | { kind: 'key'; key: string };

/** One PostHog and one way into it. */
export interface Connection {
  /** Names this connection in cache keys; never derived from the key. */
  id: string;
  /** Address of the PostHog, no trailing slash: `https://us.posthog.com`. */
  host: string;
  credential: Credential;
}

const usual: Record<string, string> = {
  'app.posthog.com': 'us.posthog.com',
  'posthog.com': 'us.posthog.com',
};

/**
 * What a person typed as a host, as an address to call, or null where it can be none.
 * A bare name gets https (PostHog's redirect from http breaks the preflight, contract 4.3), loopback gets http.
 */
export function parseHost(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/i.test(text);
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
    ? text
    : `${loopback ? 'http' : 'https'}://${text}`;
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '') return null;
  url.hostname = usual[url.hostname] ?? url.hostname;
  return url.origin;
}
