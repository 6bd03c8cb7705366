import { authenticate, type Caller } from './auth.ts';
import { readRaw } from './body.ts';
import type { Asked, Context, Known } from './context.ts';
import { corsHeaders, preflight } from './cors.ts';
import { dashboardRoutes } from './dashboards.ts';
import { ApiError, methodNotAllowed, notFound, serverError } from './errors.ts';
import { identityRoutes, loginRoute } from './identity.ts';
import { negotiate } from './negotiate.ts';
import { projectById } from './people.ts';
import { templateRoutes } from './templates/routes.ts';
import { uploadRoute } from './uploads.ts';

/** Answers a request to /api/ as a PostHog of the version would. Never rejects. */
export async function answerApi(asked: Asked): Promise<Response> {
  const { request } = asked;
  const early = preflight(request);
  if (early !== null) return early;
  let response: Response;
  try {
    response = await route(asked);
  } catch (error) {
    if (!(error instanceof ApiError)) console.error(error);
    response = (error instanceof ApiError ? error : serverError()).response();
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

async function route({ path: asked, ...rest }: Asked): Promise<Response> {
  const { db, request } = rest;
  negotiate(request);
  const raw = await readRaw(request);
  if (asked === '/api/login') {
    if (request.method !== 'POST') throw methodNotAllowed(request.method);
    return loginRoute(db, raw);
  }
  const caller = await authenticate(rest, raw);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const known: Known = { ...rest, method, caller, raw };
  const identity = identityRoutes(known, asked);
  if (identity !== null) return identity;
  const path = asked.replace(/^\/api\/environments\//, '/api/projects/');
  const [, project, below] = /^\/api\/projects\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (project === undefined || below === undefined) throw notFound();
  const response = await projectRoutes(
    { ...known, projectId: findProject(caller, project) },
    below,
  );
  if (path !== asked) response.headers.set('Sunset', 'Fri, 31 Jul 2026 00:00:00 GMT');
  return response;
}

function findProject({ person }: Caller, name: string): number {
  const id = name === '@current' ? person.teams[0] : /^\d+$/.test(name) ? Number(name) : undefined;
  if (id === undefined || projectById(id) === null) throw notFound('Project not found.');
  return id;
}

/** `path`: the name of a resource, and at most one segment below it. */
async function projectRoutes(context: Context, path: string): Promise<Response> {
  const [, resource, rest = ''] = /^([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (resource === 'dashboard_templates') return templateRoutes(context, rest);
  if (resource === 'dashboards') return dashboardRoutes(context, rest);
  if (resource === 'uploaded_media' && rest === '') return uploadRoute(context);
  throw notFound();
}
