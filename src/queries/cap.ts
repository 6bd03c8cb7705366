import type { Connection } from '#api/connection.ts';
import { counted } from '#lib/counted.ts';
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
  /** How many are too many, as far as is known; 0: they fit. */
  over: number;
  /** What to know before they are created; null: nothing. */
  words: string | null;
}

const NEAR = 90;

/** Whether `more` templates can be created, restored or copied under the cap; null, no cap: always. */
export function roomFor(cap: Cap | null, more: number): Room {
  if (cap === null) return { over: 0, words: null };
  const { used, limit, exact } = cap;
  const room = Math.max(0, limit - used);
  const over = Math.max(0, more - room);
  if (over > 0) return { over, words: refusal(room, more, cap) };
  if (used + more < NEAR) return { over, words: null };
  const least = exact ? '' : 'at least ';
  return {
    over,
    words: `Then ${least}${used + more} of ${limit} templates of the organization are taken.`,
  };
}

function refusal(room: number, more: number, { limit, exact }: Cap): string {
  if (room === 0) {
    return `The organization has all ${limit} templates it may have. Archive some first.`;
  }
  const others = exact ? '' : ' Other projects of it may hold more.';
  return `The organization has room for ${counted(room, 'template')} more, not for ${more}: it may have ${limit}.${others}`;
}

/** From when on a list should say how near the cap is. */
export function isNear({ used }: Cap): boolean {
  return used >= NEAR;
}
