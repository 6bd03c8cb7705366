import type { Connection } from '#api/connection.ts';
import { failureOf } from '#api/errors.ts';
import { fetchProjects, holdsScope, type Organization, type Project } from '#api/identity.ts';
import { painted } from '#lib/afterPaint.ts';
import { personQuery } from '#session/identity.ts';
import { queryOptions } from '@tanstack/react-query';

/** A project that a way in leads to. */
export interface KnownProject {
  id: number;
  /** Empty where this way in may not say. */
  name: string;
  organization: Organization | null;
}

export interface KnownProjects {
  projects: KnownProject[];
  /** False: there may be more that this way in opens and does not name. */
  complete: boolean;
  /** The key opens these alone, whatever else their organization has. */
  limited: boolean;
}

/** What to call a project in a sentence. */
export function projectLabel({ id, name }: Pick<KnownProject, 'id' | 'name'>): string {
  return name === '' ? `Project ${id}` : name;
}

/** Every project that this way in names, the organization with it; asked once a connection. */
export function projectsQuery(connection: Connection) {
  return queryOptions({
    queryKey: [connection.id, 'projects'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ client, signal }): Promise<KnownProjects> => {
      await painted();
      const { person, key } = await client.ensureQueryData(personQuery(connection));
      const limited = key?.scoped_teams ?? [];
      const mayList =
        limited.length === 0 && (key === null || holdsScope(key.scopes, 'project:read'));
      const listed = mayList ? await orNone(fetchProjects(connection, signal)) : null;
      const found = new Map<number, Project>();
      for (const id of limited) found.set(id, { id, name: '' });
      for (const project of [...(person?.projects ?? []), ...(listed ?? [])]) {
        if (limited.length === 0 || limited.includes(project.id)) found.set(project.id, project);
      }
      const organizations = new Map(person?.organizations?.map((one) => [one.id, one]));
      const named = (id: string | null | undefined): Organization | null =>
        id == null ? null : (organizations.get(id) ?? { id, name: '' });
      return {
        projects: Array.from(found.values(), ({ id, name, organization }) => ({
          id,
          name,
          organization: named(organization),
        })),
        complete: listed !== null || limited.length > 0,
        limited: limited.length > 0,
      };
    },
  });
}

/** null: this way in may not ask (a key limited to projects gets a 403, contract 8.35). */
async function orNone<T>(question: Promise<T>): Promise<T | null> {
  try {
    return await question;
  } catch (error) {
    const kind = failureOf(error)?.kind;
    if (kind === 'forbidden' || kind === 'missing-scope' || kind === 'not-found') return null;
    throw error;
  }
}

// What a screen needs to say which PostHog it means.
export type { Connection } from '#api/connection.ts';
