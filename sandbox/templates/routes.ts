import type { Caller } from '../auth.ts';
import type { Context } from '../context.ts';
import { forbidden, methodNotAllowed, notFound } from '../errors.ts';
import { refusalToEdit, refuseKeys, requireMembership, requireScope } from '../permissions.ts';
import { json } from '../respond.ts';
import type { Version } from '../versions.ts';
import { copy } from './copy.ts';
import { filterOf } from './filter.ts';
import { metadata } from './metadata.ts';
import { listRows } from './pages.ts';
import { find } from './queries.ts';
import { serialize } from './row.ts';
import { templateSchema } from './schema.ts';
import { isUuid } from './uuid.ts';
import { change, create } from './write.ts';

type Handler = (context: Context, id: string) => Promise<Response> | Response;

/** What one address answers, by method; one that is for sessions only refuses keys whatever they ask. */
interface Route {
  name: string;
  sessionOnly?: boolean;
  methods: Record<string, Handler>;
}

const collection: Route = {
  name: 'Dashboard Template List',
  methods: { GET: listRows, POST: create },
};

const one: Route = {
  name: 'Dashboard Template Instance',
  methods: {
    GET: retrieve,
    PUT: change,
    PATCH: change,
    DELETE: () => new Response(null, { status: 405 }),
  },
};

const jsonSchema: Route = {
  name: 'Json schema',
  sessionOnly: true,
  methods: {
    GET: ({ version }) =>
      json(JSON.stringify(templateSchema(version)), 200, {
        'Cache-Control': 'max-age=120',
        Expires: new Date(Date.now() + 120_000).toUTCString(),
      }),
  },
};

const copyBetweenProjects: Route = {
  name: 'Copy between projects',
  sessionOnly: true,
  methods: { POST: copy },
};

/** Where there is no copying yet, its address is taken for that of a row (contract 7). */
function routeOf(rest: string, version: Version): Route {
  if (rest === '') return collection;
  if (rest === 'json_schema') return jsonSchema;
  return rest === 'copy_between_projects' && version.copy ? copyBetweenProjects : one;
}

const safe = new Set(['GET', 'OPTIONS']);

/** Contract 3.2, rules 1 and 2; PostHogs of 2023 let only staff write. Why somebody may not, or null. */
function refusalToWrite(caller: Caller, version: Version): string | null {
  if (!version.membersWrite && !caller.person.is_staff) {
    return "You don't have edit permissions for this dashboard template.";
  }
  return refusalToEdit(caller);
}

/**
 * Below `/api/projects/:id/dashboard_templates/`; `rest` is what follows, without slashes around it.
 * The order of checks is that of contract 1.1.
 */
export async function templateRoutes(context: Context, rest: string): Promise<Response> {
  const { caller, method, projectId, throttle, version } = context;
  const route = routeOf(rest, version);
  const handler = Object.hasOwn(route.methods, method) ? route.methods[method] : undefined;
  // A method that the route lacks has no scope either, but PATCH counts as writing even on the collection.
  const hasScope =
    handler !== undefined || method === 'OPTIONS' || (method === 'PATCH' && route === collection);
  if (route.sessionOnly || !hasScope) refuseKeys(caller, version);
  requireScope(caller, 'dashboard_template', safe.has(method) ? 'read' : 'write');
  requireMembership(caller, projectId);
  const refusal = refusalToWrite(caller, version);
  if (refusal !== null && !safe.has(method)) throw forbidden(refusal);
  throttle.count(caller);
  if (method === 'OPTIONS') return metadata(context, route.name, rest, refusal === null);
  if (handler === undefined) throw methodNotAllowed(method);
  return handler(context, rest);
}

async function retrieve(
  { db, version, projectId, request }: Context,
  id: string,
): Promise<Response> {
  if (!isUuid(id)) throw notFound();
  const filter = filterOf(projectId, new URL(request.url).searchParams, version);
  const row = await find(db, filter, id, false);
  if (row === null) throw notFound();
  return json(serialize(row, version, true));
}
