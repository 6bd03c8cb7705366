import { type Caller, login, requireScope } from './auth.ts';
import { type RawBody, readBody } from './body.ts';
import type { Database } from './database.ts';
import { forbidden, invalid, methodNotAllowed } from './errors.ts';
import { organizations, type Project, projectById, projects } from './people.ts';

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

/** The endpoints of contract 1.6 that tell who one is; null: the path is none of them. */
export function identityRoutes(caller: Caller, path: string, method: string): Response | null {
  const { person, key } = caller;
  const [firstTeam = 1] = person.teams;
  const current = projectById(firstTeam);
  switch (path) {
    case '/api/personal_api_keys/@current':
      if (method !== 'GET') throw methodNotAllowed(method);
      if (key === null) throw forbidden('This action does not support session authentication');
      return Response.json({
        id: `key-${key.label}`,
        label: key.label,
        value: null,
        mask_value: `${key.value.slice(0, 4)}...${key.value.slice(-4)}`,
        created_at: '2025-01-01T00:00:00Z',
        last_used_at: null,
        last_rolled_at: null,
        user_id: person.id,
        scopes: key.scopes,
        scoped_teams: [],
        scoped_organizations: [],
      });
    case '/api/users/@me': {
      if (method !== 'GET') throw methodNotAllowed(method);
      requireScope(caller, 'user', 'read');
      const { id, uuid, email, first_name, last_name, is_staff } = person;
      return Response.json({
        id,
        uuid,
        email,
        first_name,
        last_name,
        is_staff,
        team: current && project(current),
        organization: current && organizationOf(caller, current.organization),
        organizations: organizations
          .filter((one) =>
            projects.some((p) => p.organization === one.id && person.teams.includes(p.id)),
          )
          .map((one) => ({ id: one.id, name: one.name, membership_level: 1 })),
      });
    }
    case '/api/projects': {
      if (method !== 'GET') throw methodNotAllowed(method);
      requireScope(caller, 'project', 'read');
      const results = projects.filter(({ id }) => person.teams.includes(id)).map(project);
      return Response.json({ count: results.length, next: null, previous: null, results });
    }
    case '/api/organizations/@current':
      if (method !== 'GET') throw methodNotAllowed(method);
      requireScope(caller, 'organization', 'read');
      return Response.json(current && organizationOf(caller, current.organization));
    default:
      return null;
  }
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

const largest = 4 * 1024 * 1024;

/** POST …/uploaded_media/ (contract 1.6): keeps an image and gives it a public address. */
export async function uploadRoute(
  db: Database,
  caller: Caller,
  { form }: RawBody,
  origin: string,
): Promise<Response> {
  requireScope(caller, 'uploaded_media', 'write');
  const image = form?.get('image');
  if (!(image instanceof File))
    throw invalid('An image file must be provided.', null, 'no-image-provided');
  if (image.size > largest)
    throw invalid('Uploaded media must be less than 4MB.', null, 'file_too_large');
  if (!image.type.startsWith('image/'))
    throw invalid('Uploaded media must be a valid image.', null, 'invalid_image');
  const [row] = await db.query<{ id: string }>(
    'insert into media (name, type, bytes) values ($1, $2, $3) returning id',
    [image.name, image.type, Buffer.from(await image.arrayBuffer())],
  );
  const location = `${origin}/uploaded_media/${row?.id}`;
  return Response.json(
    { id: row?.id, image_location: location, name: image.name },
    { status: 201, headers: { Location: location } },
  );
}
