import { authenticate, type Caller, pageCookies } from './auth.ts';
import { peek, readRaw } from './body.ts';
import { Controls } from './controls.ts';
import { corsHeaders, preflight } from './cors.ts';
import { cover } from './covers.ts';
import { type Database, openDatabase } from './database.ts';
import { dashboardRoutes } from './dashboards.ts';
import { ApiError, methodNotAllowed, notFound, serverError } from './errors.ts';
import { identityRoutes, loginRoute, uploadRoute } from './identity.ts';
import { projectById } from './people.ts';
import { reseed, seedOnce } from './seed/seed.ts';
import { type Context, requireMembership, templateRoutes } from './templates/routes.ts';
import { Throttle } from './throttle.ts';
import { type Version, versions } from './versions.ts';

export interface SandboxOptions {
  /** The folder of the embedded database; null: in memory. */
  dataDir: string | null;
  /** A real PostgreSQL instead of the embedded one. */
  databaseUrl?: string;
  seed: 'demo' | 'none' | number;
  version: '2026' | '2023';
  /** Where the sandbox is reached, for the addresses of the pictures it seeds. */
  publicUrl?: string;
  /** Opens /sandbox/reset, /sandbox/faults and /sandbox/requests: for tests only. */
  testControls?: boolean;
}

export interface Sandbox {
  fetch: (request: Request) => Promise<Response>;
  /** Set-Cookie values that sign a visitor of the page in as staff; none where somebody is signed in. */
  pageCookies: (request: Request) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Opens the sandbox. Rejects with an error named `DataFolderInUse` where another process holds the folder. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dataDir, databaseUrl, publicUrl = 'http://localhost:5173' } = options;
  const db = await openDatabase(dataDir, databaseUrl);
  await seedOnce(db, options.seed, publicUrl);
  const controls = options.testControls ? new Controls() : null;
  const throttle = new Throttle();
  let version = versions[options.version];

  async function reset(how: { seed?: SandboxOptions['seed']; version?: '2026' | '2023' }) {
    version = versions[how.version ?? options.version];
    throttle.set(null);
    await reseed(db, how.seed ?? options.seed, publicUrl);
  }

  async function fetch(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.replace(/\/$/, '');
    const picture = await publicFile(db, path);
    if (picture !== null) return picture;
    if (controls !== null && path.startsWith('/sandbox/')) {
      return controls.answer(request, path, { reset, limit: (most) => throttle.set(most) });
    }
    const answer = () => answerApi({ db, version, throttle, request, path });
    return controls === null ? answer() : controls.play(request, path, answer);
  }

  return {
    fetch,
    pageCookies: (request) => pageCookies(db, request),
    close: () => db.close(),
  };
}

async function publicFile(db: Database, path: string): Promise<Response | null> {
  const name = /^\/sandbox\/covers\/([\w-]+)\.svg$/.exec(path)?.[1];
  if (name !== undefined) return cover(name);
  const id = /^\/uploaded_media\/([0-9a-f-]{36})$/.exec(path)?.[1];
  if (id === undefined) return null;
  const [row] = await db.query<{ type: string; bytes: Uint8Array<ArrayBuffer> }>(
    'select type, bytes from media where id = $1',
    [id],
  );
  if (row === undefined) return null;
  return new Response(row.bytes, {
    headers: { 'Content-Type': row.type, 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
}

interface Asked {
  db: Database;
  version: Version;
  throttle: Throttle;
  request: Request;
  /** Without a slash at its end: PostHog takes both (contract 1.1). */
  path: string;
}

async function answerApi(asked: Asked): Promise<Response> {
  const { request } = asked;
  const early = preflight(request);
  if (early !== null) return early;
  let response: Response;
  try {
    response = await route(asked);
  } catch (error) {
    const known = error instanceof ApiError ? error : serverError();
    if (!(error instanceof ApiError)) console.error(error);
    response = Response.json(known.body, { status: known.status, headers: known.headers });
  }
  if (request.method === 'HEAD') response = new Response(null, response);
  const common = {
    ...corsHeaders(request),
    'Content-Security-Policy': "default-src 'none'",
    'X-Frame-Options': 'SAMEORIGIN',
  };
  for (const [name, value] of Object.entries(common)) response.headers.set(name, value);
  return response;
}

async function route({ db, version, throttle, request, path: asked }: Asked): Promise<Response> {
  const accept = request.headers.get('Accept') ?? '*/*';
  if (!/application\/(json|\*)|\*\/\*/.test(accept)) {
    throw new ApiError(
      406,
      'invalid_request',
      'not_acceptable',
      'Could not satisfy the request Accept header.',
    );
  }
  const raw = await readRaw(request);
  if (asked === '/api/login') {
    if (request.method !== 'POST') throw methodNotAllowed(request.method);
    return loginRoute(db, raw);
  }
  const caller = await authenticate(db, request, peek(raw));
  const known = identityRoutes(caller, asked, request.method);
  if (known !== null) return known;
  const path = asked.replace(/^\/api\/environments\//, '/api/projects/');
  const [, name, rest] = /^\/api\/projects\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (name === undefined || rest === undefined) throw notFound();
  const projectId = findProject(caller, name);
  const response = await projectRoutes(
    { db, version, throttle, request, raw, caller, projectId },
    rest,
  );
  if (path !== asked) response.headers.set('Sunset', 'Fri, 31 Jul 2026 00:00:00 GMT');
  return response;
}

function findProject({ person }: Caller, name: string): number {
  const id = name === '@current' ? person.teams[0] : /^\d+$/.test(name) ? Number(name) : undefined;
  if (id === undefined || projectById(id) === null) throw notFound('Project not found.');
  return id;
}

async function projectRoutes(context: Context, path: string): Promise<Response> {
  const [resource, rest = ''] = path.split(/\/(.*)/);
  if (resource === 'dashboard_templates') return templateRoutes(context, rest);
  if (resource === 'dashboards') return dashboardRoutes(context, rest);
  if (resource === 'uploaded_media' && rest === '' && context.request.method === 'POST') {
    requireMembership(context.caller, context.projectId);
    const { origin } = new URL(context.request.url);
    return uploadRoute(context.db, context.caller, context.raw, origin);
  }
  throw notFound();
}
