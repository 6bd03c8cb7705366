import type { Connection, Credential, TokenKeeper } from '#api/connection.ts';
import { failureOf } from '#api/errors.ts';
import {
  fetchKeyInfo,
  fetchPerson,
  fetchProjects,
  holdsScope,
  type KeyInfo,
  type Person,
  type Project,
} from '#api/identity.ts';
import { mayWrite } from '#api/templates.ts';
import { painted } from '#lib/afterPaint.ts';
import { queryOptions } from '@tanstack/react-query';

/** Who one is and what this way in allows in a project; what could not be learned is null. */
export interface Identity {
  way: Connection['credential']['kind'];
  person: Person | null;
  /** What the key says of itself, or what a person allowed when they signed in. */
  key: KeyInfo | null;
  /** Whether this server lets the caller write templates here at all (viewers it does not). */
  writes: boolean | null;
}

/** Answers that leave a question open without making the connection useless. */
const leavesOpen = new Set([
  'forbidden',
  'missing-scope',
  'not-found',
  'html',
  'not-posthog',
  'invalid',
]);

async function orOpen<T>(question: Promise<T>): Promise<T | null> {
  try {
    return await question;
  } catch (error) {
    if (leavesOpen.has(failureOf(error)?.kind ?? '')) return null;
    throw error;
  }
}

/** PostHog tells a token nothing of itself; the answer that it came with did. */
async function grantedTo(keeper: Promise<TokenKeeper>): Promise<KeyInfo> {
  const { scopes, projects } = await keeper;
  return { user_id: null, label: '', scopes: [...scopes], scoped_teams: [...projects] };
}

/** Who one is, as far as this way in may say; throws where it is no way in. */
export async function identify(
  connection: Connection,
  signal?: AbortSignal,
): Promise<Omit<Identity, 'writes'>> {
  const { credential } = connection;
  const way = credential.kind;
  if (way === 'session') return { way, person: await fetchPerson(connection, signal), key: null };
  const key = await (way === 'token'
    ? grantedTo(credential.keeper)
    : fetchKeyInfo(connection, signal));
  const asks = key === null || holdsScope(key.scopes, 'user:read');
  const person = asks ? await orOpen(fetchPerson(connection, signal)) : null;
  return { way, person, key };
}

/** Asked once a connection: neither rights nor staff change while one works. */
export function personQuery(connection: Connection) {
  return queryOptions({
    queryKey: [connection.id, 'person'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => identify(connection, signal),
  });
}

/** Whether two answers to "who?" name two people; unknown where a key may not say. */
export function isSomeoneElse(
  before: Omit<Identity, 'writes'> | undefined,
  now: Omit<Identity, 'writes'>,
): boolean {
  const idOf = (one: typeof now | undefined) => one?.key?.user_id ?? one?.person?.id ?? null;
  const [old, fresh] = [idOf(before), idOf(now)];
  return old !== null && fresh !== null && old !== fresh;
}

/** The projects that a way in opens, as far as it may list them. */
export async function findProjects(
  connection: Connection,
  { person, key }: Omit<Identity, 'writes'>,
  signal?: AbortSignal,
): Promise<Project[]> {
  if (key !== null && key.scoped_teams.length > 0) {
    return key.scoped_teams.map((id) => ({
      id,
      name: person?.projects.find((project) => project.id === id)?.name ?? '',
    }));
  }
  const mayList = key === null || holdsScope(key.scopes, 'project:read');
  // A key limited to projects gets a 403 here and still works on them (contract 8.35).
  const listed = mayList ? await orOpen(fetchProjects(connection, signal)) : null;
  return listed ?? person?.projects ?? [];
}

export function writesQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: [connection.id, 'project', projectId, 'writes'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      await painted();
      return orOpen(mayWrite(connection, projectId, signal));
    },
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
        name: 'site',
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

export type { Credential };
export type { KeyInfo, Person, Project } from '#api/identity.ts';
