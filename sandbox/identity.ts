import type { Known } from './context.ts';
import { type Caller, login } from './auth.ts';
import { type RawBody, readBody } from './body.ts';
import type { Database } from './database.ts';
import { forbidden, invalid, methodNotAllowed } from './errors.ts';
import { isOAuth, organizations, type Project, projectById, projects } from './people.ts';
import { refuseProjectKeys, requireScope } from './permissions.ts';

function project({ id, uuid, name, organization }: Project): object {
  return {
    id,
    uuid,
    organization,
    project_id: id,
    api_token: `phc_sandbox_${id}`,
    name,
    completed_snippet_onboarding: true,
    has_completed_onboarding_for: {},
    ingested_event: true,
    is_demo: false,
    timezone: 'UTC',
    access_control: false,
  };
}

function organizationOf(caller: Caller, id: string): object | null {
  const found = organizations.find((one) => one.id === id);
  if (found === undefined) return null;
  const own = projects
    .filter(
      ({ id: team, organization }) => organization === id && caller.person.teams.includes(team),
    )
    .map(project);
  return { id: found.id, name: found.name, membership_level: 1, teams: own, projects: own };
}

/** The key that asks, as its own list shows it. */
function keyRow({ person, key }: Caller): object {
  if (key === null || isOAuth(key)) {
    throw forbidden('This action does not support session authentication');
  }
  return {
    id: `key-${key.label}`,
    label: key.label,
    value: null,
    mask_value: `${key.value.slice(0, 4)}...${key.value.slice(-4)}`,
    created_at: '2025-01-01T00:00:00Z',
    last_used_at: null,
    last_rolled_at: null,
    user_id: person.id,
    scopes: key.scopes,
    scoped_teams: key.projects ?? [],
    scoped_organizations: key.organizations ?? [],
  };
}

function personRow(caller: Caller): object {
  const { id, uuid, email, first_name, last_name, is_staff, teams } = caller.person;
  const current = projectById(teams[0] ?? 0);
  return {
    id,
    uuid,
    email,
    first_name,
    last_name,
    is_staff,
    team: current && project(current),
    organization: current && organizationOf(caller, current.organization),
    organizations: organizations
      .filter((one) => projects.some((p) => p.organization === one.id && teams.includes(p.id)))
      .map((one) => ({ id: one.id, name: one.name, membership_level: 1 })),
  };
}

/** What each endpoint of contract 1.6 that tells who one is asks for, and answers. */
const endpoints: Record<string, (caller: Caller) => object | null> = {
  '/api/personal_api_keys/@current': keyRow,
  '/api/users/@me': (caller) => {
    requireScope(caller, 'user', 'read');
    return personRow(caller);
  },
  '/api/projects': (caller) => {
    refuseProjectKeys(caller);
    requireScope(caller, 'project', 'read');
    const results = projects.filter(({ id }) => caller.person.teams.includes(id)).map(project);
    return { count: results.length, next: null, previous: null, results };
  },
  '/api/organizations/@current': (caller) => {
    const { organization = '' } = projectById(caller.person.teams[0] ?? 0) ?? {};
    refuseProjectKeys(caller, organization);
    requireScope(caller, 'organization', 'read');
    return organizationOf(caller, organization);
  },
};

/** null: the path is none of these endpoints. */
export function identityRoutes({ caller, method, throttle }: Known, path: string): Response | null {
  const endpoint = Object.hasOwn(endpoints, path) ? endpoints[path] : undefined;
  if (endpoint === undefined) return null;
  if (method !== 'GET') throw methodNotAllowed(method);
  const answer = endpoint(caller);
  throttle.count(caller);
  return Response.json(answer);
}

/** POST /api/login/: opens a session for an address and its password. */
export async function loginRoute(db: Database, raw: RawBody): Promise<Response> {
  const body = readBody(raw);
  const text = (name: string) => {
    const value: unknown = JSON.parse(body.get(name) ?? 'null');
    return typeof value === 'string' ? value : '';
  };
  const cookies = await login(db, text('email'), text('password'));
  if (cookies === null) throw invalid('Invalid email or password.', null, 'invalid_credentials');
  const response = Response.json({ success: true });
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}
