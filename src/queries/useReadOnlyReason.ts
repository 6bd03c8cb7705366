import { personQuery, writesQuery } from '#session/identity.ts';
import { mayWriteAtAll } from '#session/permissions.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { useQuery } from '@tanstack/react-query';
import { generationQuery } from './templates.ts';

/** Why nothing at all may be changed in a project; null: something may, or nobody knows yet. */
export function useReadOnlyReason(projectId: number): string | null {
  const connection = useConnection();
  const person = useQuery(personQuery(connection)).data;
  const writes = useQuery(writesQuery(connection, projectId)).data ?? null;
  const staff = person?.person?.isStaff !== false;
  // Only of those who are not staff does it depend on how old the server is.
  const generation = useQuery({ ...generationQuery(connection, projectId), enabled: !staff }).data;
  if (person === undefined) return null;
  return mayWriteAtAll({ ...person, writes }, generation ?? 'current');
}
