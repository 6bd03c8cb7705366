import { type KnownProject, projectsQuery } from '#queries/projects.ts';
import { useConnections } from '#session/SessionProvider.tsx';
import { groupBy } from '#lib/groupBy.ts';
import { useQueries } from '@tanstack/react-query';
import type { Target } from './planCopies.ts';

export interface TargetGroup {
  /** The organization's name; empty where nobody told it. */
  organization: string;
  targets: Target[];
}

export interface TargetHost {
  connection: Target['connection'];
  groups: TargetGroup[];
  /** Projects may be missing: one may type the id of one more. */
  incomplete: boolean;
  error: unknown;
  pending: boolean;
}

export function targetKey({ connection, project }: Target): string {
  return `${connection.id} ${project.id}`;
}

/** Every project of every open connection but the one that is copied from, the current connection first. */
export function useTargets(projectId: number): { hosts: TargetHost[]; source: Target | null } {
  const connections = useConnections();
  const asked = useQueries({ queries: connections.map((each) => projectsQuery(each)) });
  const [current] = connections;
  const own = asked[0]?.data?.projects.find(({ id }) => id === projectId);
  const hosts = connections.map((connection, index): TargetHost => {
    const { data, error = null, isPending = false } = asked[index] ?? {};
    const projects = (data?.projects ?? []).filter(
      ({ id }) => connection.id !== current?.id || id !== projectId,
    );
    return {
      connection,
      groups: groupsOf(connection, projects),
      incomplete: data?.complete === false || error !== null,
      error,
      pending: isPending,
    };
  });
  const source =
    current === undefined
      ? null
      : { connection: current, project: own ?? { id: projectId, name: '', organization: null } };
  return { hosts, source };
}

function groupsOf(
  connection: Target['connection'],
  projects: readonly KnownProject[],
): TargetGroup[] {
  const groups = groupBy(projects, ({ organization }) => organization?.id ?? '');
  return Array.from(groups.values(), (members) => ({
    organization: members[0]?.organization?.name ?? '',
    targets: members.map((project) => ({ connection, project })),
  }));
}
