import type { Connection, Credential } from '#api/connection.ts';
import { failureOf } from '#api/errors.ts';
import {
  fetchKeyInfo,
  fetchPerson,
  fetchProjects,
  holdsScope,
  type Project,
} from '#api/identity.ts';
import { listTemplates } from '#api/templates.ts';

export type Tried =
  | { kind: 'connected'; projectId: number }
  /** The way in works, and leads to more than one project. */
  | { kind: 'choose-project'; projects: Project[] }
  /** The way in works, but may not tell which projects there are. */
  | { kind: 'name-project' };

async function findProjects(connection: Connection, scopes: readonly string[]): Promise<Project[]> {
  try {
    if (holdsScope(scopes, 'project:read')) return await fetchProjects(connection);
    if (holdsScope(scopes, 'user:read')) return (await fetchPerson(connection)).projects;
  } catch (error) {
    // A key limited to projects gets a 403 here and still works on them (contract 8.35).
    const kind = failureOf(error)?.kind;
    if (kind !== 'forbidden' && kind !== 'missing-scope' && kind !== 'not-found') throw error;
  }
  return [];
}

/**
 * Tries a way in before it is taken: first whether the key is one, then whether it opens the project.
 * Throws `ApiError` with what is wrong.
 */
export async function tryConnection(
  host: string,
  credential: Credential,
  projectId: number | null,
): Promise<Tried> {
  const connection: Connection = { id: 'trial', host, credential };
  const key = credential.kind === 'key' ? await fetchKeyInfo(connection) : null;
  const scopes = key?.scopes ?? ['*'];
  if (projectId !== null) {
    await listTemplates(connection, projectId, { limit: 1, offset: 0 });
    return { kind: 'connected', projectId };
  }
  const limited = key?.scoped_teams ?? [];
  const projects =
    limited.length > 0
      ? limited.map((id) => ({ id, name: '' }))
      : await findProjects(connection, scopes);
  const [only] = projects;
  if (only === undefined) return { kind: 'name-project' };
  if (projects.length > 1) return { kind: 'choose-project', projects };
  await listTemplates(connection, only.id, { limit: 1, offset: 0 });
  return { kind: 'connected', projectId: only.id };
}
