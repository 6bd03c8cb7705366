import * as v from 'valibot';
import type { Connection } from './connection.ts';
import { readJsonAnswer } from './contract.ts';
import { failureOf } from './errors.ts';
import { send } from './http.ts';

export interface Project {
  id: number;
  name: string;
  /** The id of its organization; absent or null where nobody said. */
  organization?: string | null;
}

export interface Organization {
  id: string;
  name: string;
}

/** The person behind a connection; what a key may not tell is null. */
export interface Person {
  id: number | null;
  name: string | null;
  email: string | null;
  isStaff: boolean | null;
  /** The project a session is in at the moment. */
  currentProject: Project | null;
  /** Of the organization that the person is in at the moment. */
  projects: Project[];
  /** All they belong to, as far as they are told. */
  organizations?: Organization[];
}

const text = v.nullish(v.string(), null);
const project = v.object({ id: v.number(), name: v.nullish(v.string(), ''), organization: text });
const organization = v.object({ id: v.string(), name: v.nullish(v.string(), '') });

const user = v.pipe(
  v.object({
    id: v.nullish(v.number(), null),
    first_name: text,
    last_name: text,
    email: text,
    is_staff: v.nullish(v.boolean(), false),
    team: v.nullish(project, null),
    organization: v.nullish(
      v.object({
        id: text,
        projects: v.nullish(v.array(project)),
        teams: v.nullish(v.array(project)),
      }),
      null,
    ),
    organizations: v.nullish(v.array(organization), []),
  }),
  v.transform(
    ({
      id,
      first_name,
      last_name,
      email,
      is_staff,
      team,
      organization: own,
      organizations,
    }): Person => ({
      id,
      name: [first_name, last_name].filter(Boolean).join(' ') || null,
      email,
      isStaff: is_staff,
      currentProject: team,
      projects: (own?.projects ?? own?.teams ?? (team === null ? [] : [team])).map((one) => ({
        ...one,
        organization: one.organization ?? own?.id ?? null,
      })),
      organizations,
    }),
  ),
);

/** The person of a session, or of a key that holds `user:read`. */
export async function fetchPerson(connection: Connection, signal?: AbortSignal): Promise<Person> {
  const answer = await send(connection, { method: 'GET', path: '/api/users/@me/', signal });
  return readJsonAnswer('account', answer, user);
}

const projectPage = v.object({ results: v.array(project) });

/** Projects that a key may name; needs `project:read` and a key that is not limited to projects. */
export async function fetchProjects(
  connection: Connection,
  signal?: AbortSignal,
): Promise<Project[]> {
  const answer = await send(connection, { method: 'GET', path: '/api/projects/', signal });
  return readJsonAnswer('list of projects', answer, projectPage).results;
}

const keyInfo = v.object({
  user_id: v.nullish(v.number(), null),
  label: v.nullish(v.string(), ''),
  scopes: v.nullish(v.array(v.string()), ['*']),
  scoped_teams: v.nullish(v.array(v.number()), []),
  /** Ids; empty or absent: of every organization. */
  scoped_organizations: v.nullish(v.array(v.string())),
});
export type KeyInfo = v.InferOutput<typeof keyInfo>;

/** What a key says of itself: any valid key may ask (contract 1.6). null where the server is too old to say. */
export async function fetchKeyInfo(
  connection: Connection,
  signal?: AbortSignal,
): Promise<KeyInfo | null> {
  try {
    const answer = await send(connection, {
      method: 'GET',
      path: '/api/personal_api_keys/@current',
      signal,
    });
    return readJsonAnswer('key', answer, keyInfo);
  } catch (error) {
    const kind = failureOf(error)?.kind;
    if (kind === 'not-found' || kind === 'forbidden' || kind === 'missing-scope') return null;
    throw error;
  }
}

/** Scope rule of contract 4.1: `:write` includes `:read`, and `*` everything. */
export function holdsScope(scopes: readonly string[], wanted: `${string}:${'read' | 'write'}`) {
  const [object = ''] = wanted.split(':');
  return (
    scopes.includes('*') ||
    scopes.includes(wanted) ||
    (wanted.endsWith(':read') && scopes.includes(`${object}:write`))
  );
}
