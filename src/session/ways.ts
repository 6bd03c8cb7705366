import type { Connection } from '#api/connection.ts';

/** How one can come in, as far as PostHog makes a difference (contract 4.1 and 4.5). */
export const ways = ['session', 'key', 'token'] as const;
export type Way = (typeof ways)[number];

export function wayInto({ credential }: Pick<Connection, 'credential'>): Way {
  if (credential.kind !== 'key') return credential.kind;
  return credential.key.startsWith('pha_') ? 'token' : 'key';
}

/** Whether PostHog's JSON schema and its own copy are open: they refuse every key and token (contract 8.1). */
export function opensSessionRoutes(way: Way): boolean {
  return way === 'session';
}
