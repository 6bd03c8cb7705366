import type { Connection } from '#api/connection.ts';
import { queryOptions } from '@tanstack/react-query';
import { projectRowsQuery, type RowFacts } from './projectRows.ts';
import { projectsQuery } from './projects.ts';
import { generationQuery, templateKeys } from './templates.ts';

/** How many templates an organization may have that are not archived (contract 3.4). */
export interface Cap {
  used: number;
  limit: number;
  /** False: other projects of the organization, which this way in cannot see, may hold more. */
  exact: boolean;
}

const LIMIT = 100;

/** null: this PostHog has no cap. Loads every row of the organization's projects: ask when it matters. */
export function capQuery(connection: Connection, projectId: number) {
  return queryOptions({
    queryKey: [...templateKeys.project(connection, projectId), 'cap'],
    queryFn: async ({ client }): Promise<Cap | null> => {
      const generation = await client.ensureQueryData(generationQuery(connection, projectId));
      if (generation === 'staff-writes') return null;
      const { projects, complete, limited } = await client.ensureQueryData(
        projectsQuery(connection),
      );
      const organization = projects.find(({ id }) => id === projectId)?.organization?.id;
      const siblings =
        organization === undefined
          ? []
          : projects.filter(
              (each) => each.id !== projectId && each.organization?.id === organization,
            );
      const rowsOf = (id: number) => client.fetchQuery(projectRowsQuery(connection, id));
      const own = await rowsOf(projectId);
      // A sibling that cannot be read leaves its rows uncounted, and the number a least one.
      const others = await Promise.all(siblings.map(({ id }) => rowsOf(id).catch(() => null)));
      const lists = [own, ...others.filter((rows) => rows !== null)];
      const used = countUnderCap(lists, new Set([projectId, ...siblings.map(({ id }) => id)]));
      // Rows do not tell April's servers from May's, which brought the cap; more than it allows do.
      if (generation === 'members-write' && used > LIMIT) return null;
      const exact = organization !== undefined && complete && !limited && !others.includes(null);
      return { used, limit: LIMIT, exact };
    },
  });
}

/**
 * Distinct rows of the organization over the lists of its projects, whatever their scope (contract 3.4). A row
 * with the scope `organization` is of it also where nobody names its project (contract 2.1).
 */
export function countUnderCap(
  lists: readonly (readonly RowFacts[])[],
  projectIds: ReadonlySet<number>,
): number {
  const counted = new Set<string>();
  for (const { id, team_id, scope } of lists.flat()) {
    if (team_id === null) continue;
    if (projectIds.has(team_id) || scope === 'organization') counted.add(id);
  }
  return counted.size;
}

export interface Room {
  /** Whether so many more can be created, as far as is known. */
  fits: boolean;
  /** What to know before they are; null: nothing. */
  words: string | null;
}

const NEAR = 90;

/** Whether `more` templates can be created, restored or copied under the cap; null, no cap: always. */
export function roomFor(cap: Cap | null, more: number): Room {
  if (cap === null) return { fits: true, words: null };
  const { used, limit, exact } = cap;
  const room = Math.max(0, limit - used);
  if (more > room) {
    const words =
      room === 0
        ? `The organization has all ${limit} templates it may have. Archive some first.`
        : `The organization has room for ${counted(room)} more, not for ${more}: it may have ${limit}.`;
    return { fits: false, words };
  }
  if (used + more < NEAR) return { fits: true, words: null };
  const least = exact ? '' : 'at least ';
  return {
    fits: true,
    words: `Then ${least}${used + more} of ${limit} templates of the organization are taken.`,
  };
}

/** From when on a list should say how near the cap is. */
export function isNear({ used }: Cap): boolean {
  return used >= NEAR;
}

function counted(count: number): string {
  return count === 1 ? 'one template' : `${count} templates`;
}
