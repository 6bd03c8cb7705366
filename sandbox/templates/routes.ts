import { type Caller, refuseKeys, requireScope } from '../auth.ts';
import { type RawBody, readBody } from '../body.ts';
import type { Database } from '../database.ts';
import { forbidden, invalid, methodNotAllowed, notFound, serverError } from '../errors.ts';
import { projectById } from '../people.ts';
import type { Throttle } from '../throttle.ts';
import type { Version } from '../versions.ts';
import {
  checkCap,
  checkOrganizationName,
  filterOf,
  find,
  insert,
  list,
  live,
  update,
} from './queries.ts';
import { columns, type Row, serialize } from './row.ts';
import { templateSchema } from './schema.ts';
import { checkMemberCreate, checkMemberUpdate, readValues } from './validate.ts';

export interface Context {
  db: Database;
  version: Version;
  caller: Caller;
  projectId: number;
  request: Request;
  raw: RawBody;
  throttle: Throttle;
}

const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const writing = new Set(['POST', 'PATCH', 'PUT', 'DELETE']);

export function json(text: string, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

/** Contract 3.2, rules 1 and 2; PostHogs of 2023 let only staff write. */
function mayWrite({ person }: Caller, version: Version): string | null {
  if (!version.membersWrite && !person.is_staff) {
    return "You don't have edit permissions for this dashboard template.";
  }
  return person.role === 'editor' ? null : 'You do not have editor access to this resource.';
}

function requireAccess({ caller, projectId, request, version, throttle }: Context): void {
  requireScope(caller, 'dashboard_template', writing.has(request.method) ? 'write' : 'read');
  requireMembership(caller, projectId);
  const refusal = writing.has(request.method) ? mayWrite(caller, version) : null;
  if (refusal !== null) throw forbidden(refusal);
  throttle.count(caller);
}

export function requireMembership({ person }: Caller, projectId: number): void {
  if (!person.teams.includes(projectId)) throw forbidden("You don't have access to the project.");
}

/** Below `/api/projects/:id/dashboard_templates/`; `rest` is what follows, without slashes around it. */
export async function templateRoutes(context: Context, rest: string): Promise<Response> {
  const { method } = context.request;
  if (rest === 'json_schema') {
    refuseKeys(context.caller);
    requireMembership(context.caller, context.projectId);
    if (method !== 'GET') throw methodNotAllowed(method);
    return json(JSON.stringify(templateSchema(context.version)), 200, {
      'Cache-Control': 'max-age=120',
      Expires: new Date(Date.now() + 120_000).toUTCString(),
    });
  }
  if (rest === 'copy_between_projects' && context.version.copy) {
    refuseKeys(context.caller);
    requireAccess(context);
    if (method !== 'POST') throw methodNotAllowed(method);
    return copy(context);
  }
  requireAccess(context);
  if (method === 'OPTIONS') return metadata(context);
  if (rest === '') {
    if (method === 'GET' || method === 'HEAD') return listRows(context);
    if (method === 'POST') return create(context);
    throw methodNotAllowed(method);
  }
  if (method === 'DELETE') return new Response(null, { status: 405 });
  if (!uuid.test(rest)) throw notFound();
  if (method === 'GET' || method === 'HEAD') return retrieve(context, rest);
  if (method === 'PATCH' || method === 'PUT') return change(context, rest);
  throw methodNotAllowed(method);
}

/** Django REST framework lists what the caller may do under `actions`, and leaves it out where that is nothing. */
function metadata({ caller, version }: Context): Response {
  const may = mayWrite(caller, version) === null;
  return json(
    JSON.stringify({
      name: 'Dashboard Template List',
      description: '',
      renders: ['application/json'],
      parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
      ...(may ? { actions: { POST: { template_name: { type: 'string', required: false } } } } : {}),
    }),
  );
}

function whole(text: string | null, fallback: number, least: number): number {
  const number = text !== null && /^-?\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) && number >= least ? number : fallback;
}

/** Contract 2.5: Django REST framework's LimitOffset, with sorted query keys. */
function pageUrl(request: Request, limit: number, offset: number | null): string {
  const url = new URL(request.url);
  url.searchParams.set('limit', String(limit));
  if (offset === null) url.searchParams.delete('offset');
  else url.searchParams.set('offset', String(offset));
  url.searchParams.sort();
  return url.href;
}

async function listRows({ db, version, projectId, request }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const limit = whole(query.get('limit'), 100, 1);
  const offset = whole(query.get('offset'), 0, 0);
  const { count, rows } = await list(db, filterOf(projectId, query, version), limit, offset);
  const next = offset + limit < count ? pageUrl(request, limit, offset + limit) : null;
  const previous =
    offset <= 0 ? null : pageUrl(request, limit, offset - limit <= 0 ? null : offset - limit);
  const results = rows.map((row) => serialize(row, version)).join(',');
  return json(
    `{"count":${count},"next":${JSON.stringify(next)},"previous":${JSON.stringify(previous)},"results":[${results}]}`,
  );
}

async function retrieve(
  { db, version, projectId, request }: Context,
  id: string,
): Promise<Response> {
  const filter = filterOf(projectId, new URL(request.url).searchParams, version);
  const row = await find(db, filter, id, false);
  if (row === null) throw notFound();
  return json(serialize(row, version, true));
}

async function create({ db, version, caller, projectId, raw }: Context): Promise<Response> {
  const body = readBody(raw);
  const values = readValues(body, version);
  checkMemberCreate(caller, body, values);
  values.scope ||= 'team';
  if (values.scope === 'organization') {
    await checkOrganizationName(db, projectId, values.template_name ?? null, null);
  }
  // PostHog reads the key without asking whether it is there (contract 8.2).
  if (!body.has('tiles')) throw serverError();
  if (isFalsy(values.tiles ?? null)) throw invalid('You need to provide tiles for the template.');
  if (version.cap) await checkCap(db, projectId);
  if (version.authorObject) values.created_by_id = caller.person.id;
  return json(serialize(await insert(db, projectId, values, version), version), 201);
}

function isFalsy(raw: string | null): boolean {
  return raw === null || /^\s*(\[\s*\]|\{\s*\}|""|0|0\.0|false)\s*$/.test(raw);
}

async function change(
  { db, version, caller, projectId, request, raw }: Context,
  id: string,
): Promise<Response> {
  const filter = filterOf(projectId, new URL(request.url).searchParams, version);
  const row = await find(db, filter, id, version.restores);
  if (row === null) throw notFound();
  if (!mayChange(caller, row, projectId)) {
    throw forbidden("You don't have edit permissions for this dashboard template.");
  }
  const body = readBody(raw);
  const values: ReturnType<typeof readValues> & { team_id?: number } = readValues(body, version);
  checkMemberUpdate(caller, body, values);
  const after = { ...row, ...values };
  const lives = after.deleted !== true;
  if (row.scope === 'global' && row.team_id === null && values.scope === 'team') {
    if (!version.cap) {
      throw invalid('The original templates cannot be made private as they would be lost.');
    }
    values.team_id = projectId;
  }
  if (after.scope === 'organization' && lives) {
    await checkOrganizationName(db, row.team_id ?? projectId, after.template_name, row.id);
  }
  if (version.cap && row.deleted === true && values.deleted === false) {
    await checkCap(db, projectId);
  }
  return json(serialize(await update(db, row.id, values, version), version));
}

/** Contract 3.2, rule 3. */
function mayChange({ person }: Caller, { scope, team_id }: Row, projectId: number): boolean {
  return (
    person.is_staff || (scope !== 'global' && scope !== 'feature_flag' && team_id === projectId)
  );
}

/** Contract 1.5, in its order of checks. */
async function copy({ db, version, caller, projectId, raw }: Context): Promise<Response> {
  const at = 'source_template_id';
  const body = readBody(raw);
  if (!body.has(at)) throw invalid('This field is required.', at, 'required');
  const id: unknown = JSON.parse(body.get(at) ?? 'null');
  if (id === null) throw invalid('This field may not be null.', at, 'null');
  if (typeof id !== 'string' || !uuid.test(id)) throw invalid('Must be a valid UUID.', at);
  const [source] = await db.query<Row>(
    `select ${columns} from dashboard_template where id = $1 and ${live}`,
    [id],
  );
  if (source === undefined) throw notFound();
  if (source.scope === 'feature_flag') {
    throw invalid('Feature-flag templates cannot be copied with this endpoint.', at);
  }
  if (source.scope !== 'team' || source.team_id === null) {
    throw invalid('Only project-scoped templates can be copied to another project.', at);
  }
  if (source.team_id === projectId) {
    throw invalid('Source and destination must be different projects.', at);
  }
  const from = projectById(source.team_id);
  if (from === null || from.organization !== projectById(projectId)?.organization) throw notFound();
  if (!caller.person.is_staff && !caller.person.teams.includes(from.id)) throw notFound();
  await checkCap(db, projectId);
  const { dashboard_description, dashboard_filters, variables } = source;
  const row = await insert(
    db,
    projectId,
    {
      template_name: await freeName(db, projectId, source.template_name),
      dashboard_description,
      dashboard_filters,
      tags: source.tags ?? [],
      tiles: source.tiles ?? '[]',
      variables,
      deleted: false,
      scope: 'team',
      created_by_id: caller.person.id,
    },
    version,
  );
  return json(serialize(row, version), 201);
}

async function freeName(db: Database, projectId: number, name: string | null): Promise<string> {
  const rows = await db.query<{ template_name: string | null }>(
    `select template_name from dashboard_template where team_id = $1 and ${live}`,
    [projectId],
  );
  const taken = new Set(rows.map(({ template_name }) => template_name));
  const base = name?.trim() || 'Untitled template';
  for (let n = 0; n < 50; n += 1) {
    const candidate = n === 0 ? base : `${base} (copy${n === 1 ? '' : ` ${n}`})`;
    if (!taken.has(candidate)) {
      if (candidate.length > 400) throw serverError();
      return candidate;
    }
  }
  throw invalid(
    'Could not find an available template name after multiple attempts. Rename the source template and try again.',
    null,
    'template_name_exhausted',
  );
}
