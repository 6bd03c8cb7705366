import { generationOf } from '#api/generation.ts';
import { type Identity, personQuery, writesQuery } from '#session/identity.ts';
import { type Permissions, permissionsOf } from '#session/permissions.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { generationQuery } from './templates.ts';

/** Who one is in a project; undefined: not known yet. */
export function useIdentity(projectId: number): Identity | undefined {
  const connection = useConnection();
  const person = useQuery(personQuery(connection)).data;
  const writes = useQuery(writesQuery(connection, projectId));
  // A server that would not say who may write has still answered: then only its refusals tell.
  const mayWrite = writes.isError ? null : writes.data;
  return useMemo(
    () =>
      person === undefined || mayWrite === undefined ? undefined : { ...person, writes: mayWrite },
    [person, mayWrite],
  );
}

/**
 * What one may do in a project. `sample` is any row at hand, which tells the generation of the server;
 * null: there is none, so the server is asked for one; undefined: one is on its way.
 */
export function usePermissions(
  projectId: number,
  sample: Template | null | undefined,
): Permissions {
  const connection = useConnection();
  const identity = useIdentity(projectId);
  const asked = useQuery({
    ...generationQuery(connection, projectId),
    enabled: sample === null,
  }).data;
  const generation = sample ? generationOf(sample) : asked;
  return useMemo(
    () => permissionsOf(identity, generation ?? 'current', projectId),
    [identity, generation, projectId],
  );
}
