import { opensSessionRoutes, type Way, ways } from '#session/ways.ts';

export const wayNames: Record<Way, string> = {
  session: 'Session of the browser',
  key: 'Personal API key',
  token: 'Sign-in with PostHog (OAuth)',
};

export interface WayFact {
  name: string;
  /** `open` null: neither allowed nor refused, only different. */
  by: Record<Way, { open: boolean | null; text: string }>;
}

function plain(name: string, session: string, key: string, token: string): WayFact {
  const text = { session, key, token };
  return { name, by: byWay((way) => ({ open: null, text: text[way] })) };
}

function sessionOnly(name: string, open: string, instead: string): WayFact {
  return {
    name,
    by: byWay((way) =>
      opensSessionRoutes(way) ? { open: true, text: open } : { open: false, text: instead },
    ),
  };
}

/** What each way in can and cannot do (contract 4 and 8.1), and what the app does instead. */
export const wayFacts: readonly WayFact[] = [
  plain(
    'Rights',
    'All that you have in PostHog',
    'Yours, as far as its scopes go',
    'Yours, as far as you agreed',
  ),
  sessionOnly(
    'PostHog’s JSON schema',
    'The editor checks with it',
    'No: the editor checks with a copy of its own',
  ),
  sessionOnly(
    'PostHog’s own copy between projects',
    'Used within an organization',
    'No: the app creates a new template',
  ),
  plain('Projects', 'All of yours', 'All of yours, or those it is limited to', 'As you agreed'),
  plain('Requests', 'Not counted', 'On PostHog Cloud 480 a minute, 4,800 an hour', 'Not counted'),
  plain(
    'Lasts',
    'Until you sign out',
    'Until it is rolled or removed',
    'An hour, unless it is renewed',
  ),
  plain('Opens', 'The PostHog behind this address', 'Any PostHog', 'Any PostHog'),
];

function byWay<T>(of: (way: Way) => T): Record<Way, T> {
  // ways are the keys of the record.
  return Object.fromEntries(ways.map((way) => [way, of(way)])) as Record<Way, T>;
}
