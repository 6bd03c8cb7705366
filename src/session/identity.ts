import type { Connection } from '#api/connection.ts';
import { failureOf } from '#api/errors.ts';
import { fetchKeyInfo, fetchPerson, holdsScope, type KeyInfo, type Person } from '#api/identity.ts';
import { mayWrite } from '#api/templates.ts';
import { queryOptions } from '@tanstack/react-query';

/** Who one is and what this way in allows in a project; what could not be learned is null. */
export interface Identity {
  way: 'session' | 'key';
  person: Person | null;
  key: KeyInfo | null;
  /** Whether this server lets the caller write templates here at all (viewers it does not). */
  writes: boolean | null;
}

/** Answers that leave a question open without making the connection useless. */
const leavesOpen = new Set(['forbidden', 'missing-scope', 'not-found', 'not-posthog', 'invalid']);

async function orOpen<T>(question: Promise<T>): Promise<T | null> {
  try {
    return await question;
  } catch (error) {
    if (leavesOpen.has(failureOf(error)?.kind ?? '')) return null;
    throw error;
  }
}

/** Asked once a connection: neither rights nor staff change while one works. */
export function personQuery(connection: Connection) {
  return queryOptions({
    queryKey: [connection.id, 'person'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      if (connection.credential.kind === 'session') {
        return {
          way: 'session' as const,
          person: await fetchPerson(connection, signal),
          key: null,
        };
      }
      const key = await fetchKeyInfo(connection, signal);
      const asks = key === null || holdsScope(key.scopes, 'user:read');
      const person = asks ? await orOpen(fetchPerson(connection, signal)) : null;
      return { way: 'key' as const, person, key };
    },
  });
}

export function writesQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: [connection.id, 'project', projectId, 'writes'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => orOpen(mayWrite(connection, projectId, signal)),
  });
}

/** The person whom the PostHog that serves this page knows by cookie; null where there is none to ask. */
export function sitePersonQuery() {
  return queryOptions({
    queryKey: ['site', 'person'],
    retry: false,
    queryFn: async ({ signal }) => {
      const site: Connection = {
        id: 'site',
        host: window.location.origin,
        credential: { kind: 'session' },
      };
      try {
        return await fetchPerson(site, signal);
      } catch (error) {
        if (failureOf(error) === null) throw error;
        return null;
      }
    },
  });
}

export type { Person, Project } from '#api/identity.ts';
