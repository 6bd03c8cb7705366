import type { Connection, Credential } from '#api/connection.ts';
import { ApiError, failureOf } from '#api/errors.ts';
import type { Project } from '#api/identity.ts';
import { linkTo } from '#api/link.ts';
import { listTemplates } from '#api/templates.ts';
import { findProjects, identify, type Identity } from './identity.ts';

export { answersAtAll } from '#api/probe.ts';

export type Tried =
  | { kind: 'connected'; projectId: number; identity: Omit<Identity, 'writes'> }
  /** The way in works, and leads to more than one project. */
  | { kind: 'choose-project'; projects: Project[] }
  /** The way in works, but may not tell which projects there are. */
  | { kind: 'name-project' };

let trials = 0;

/** The templates of a project are what the app is for: one row of them is the proof. */
async function openProject(connection: Connection, projectId: number): Promise<void> {
  try {
    await listTemplates(connection, projectId, { limit: 1, offset: 0 });
  } catch (error) {
    const failure = failureOf(error);
    if (failure?.kind !== 'not-found' || failure.what === 'project') throw error;
    const detail = 'It has nothing at the address where PostHog has its dashboard templates.';
    throw new ApiError({ kind: 'not-posthog', detail }, { cause: error });
  }
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
  trials += 1;
  const connection: Connection = { id: `trial ${trials}`, name: 'trial', host, credential };
  try {
    const identity = await identify(connection);
    if (projectId !== null) {
      await openProject(connection, projectId);
      return { kind: 'connected', projectId, identity };
    }
    const projects = await findProjects(connection, identity);
    const [only] = projects;
    if (only === undefined) return { kind: 'name-project' };
    if (projects.length > 1) return { kind: 'choose-project', projects };
    await openProject(connection, only.id);
    return { kind: 'connected', projectId: only.id, identity };
  } finally {
    linkTo(connection).close();
  }
}
