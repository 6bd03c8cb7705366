import { Validator } from '@cfworker/json-schema';
import { readBody } from './body.ts';
import type { Context } from './context.ts';
import { dashboardTiles } from './dashboardTiles.ts';
import { forbidden, invalid, methodNotAllowed, notFound, serverError } from './errors.ts';
import { members } from './json.ts';
import { refusalToEdit, requireMembership, requireScope } from './permissions.ts';
import { json } from './respond.ts';
import { filterOf } from './templates/filter.ts';
import { live } from './templates/queries.ts';
import { columns, type Row } from './templates/row.ts';
import { templateSchema } from './templates/schema.ts';

interface Dashboard {
  id: number;
  name: string | null;
  description: string | null;
  filters: string | null;
  tags: string[] | null;
  tiles: string | null;
  created_at: string;
}

const fields = 'id, name, description, filters, tags, tiles, created_at::text';

/** As one sees it in a list: without its tiles. */
function summary({ id, name, description, tags, created_at }: Dashboard): object {
  return {
    id,
    name,
    description: description ?? '',
    pinned: false,
    created_at,
    created_by: null,
    is_shared: false,
    deleted: false,
    creation_mode: 'default',
    tags: tags ?? [],
    restriction_level: 21,
    effective_privilege_level: 37,
  };
}

function serialize(row: Dashboard): string {
  const { filters, tiles } = row;
  return `${JSON.stringify(summary(row)).slice(0, -1)},"filters":${filters ?? '{}'},"tiles":${dashboardTiles(tiles ?? '[]')}}`;
}

/** As much of PostHog's dashboards as templates lead to (contract 1.6): made from one, listed, read. */
export async function dashboardRoutes(context: Context, rest: string): Promise<Response> {
  const { caller, projectId, method, throttle } = context;
  const reads = method === 'GET';
  requireScope(caller, 'dashboard', reads ? 'read' : 'write');
  requireMembership(caller, projectId);
  const refusal = reads ? null : refusalToEdit(caller);
  if (refusal !== null) throw forbidden(refusal);
  throttle.count(caller);
  if (rest === 'create_from_template_json') {
    if (method !== 'POST') throw methodNotAllowed(method);
    return fromJson(context);
  }
  if (rest === '' && reads) return list(context);
  if (rest === '' && method === 'POST') return fromName(context);
  if (/^\d{1,9}$/.test(rest) && reads) return retrieve(context, Number(rest));
  if (/^\d{1,9}$/.test(rest) || rest === '') throw methodNotAllowed(method);
  throw notFound();
}

async function list({ db, projectId }: Context): Promise<Response> {
  const rows = await db.query<Dashboard>(
    `select ${fields} from dashboard where team_id = $1 order by name, id`,
    [projectId],
  );
  const results = rows.map(summary);
  return json(JSON.stringify({ count: rows.length, next: null, previous: null, results }));
}

async function retrieve({ db, projectId }: Context, id: number): Promise<Response> {
  const [row] = await db.query<Dashboard>(
    `select ${fields} from dashboard where team_id = $1 and id = $2`,
    [projectId, id],
  );
  if (row === undefined) throw notFound();
  return json(serialize(row));
}

type Made = Pick<Dashboard, 'name' | 'description' | 'filters' | 'tags' | 'tiles'>;

async function insert({ db, projectId }: Context, made: Made): Promise<Response> {
  const [row] = await db.query<Dashboard>(
    `insert into dashboard (team_id, name, description, filters, tags, tiles) values ($1, $2, $3, $4, $5, $6) returning ${fields}`,
    [projectId, made.name, made.description, made.filters, made.tags, made.tiles],
  );
  if (row === undefined) throw notFound();
  return json(serialize(row), 201);
}

/** What a PostHog of 2023 can build a template from: it hands all that was sent to its model. */
const fields2023 = new Set([
  'id',
  'team_id',
  'template_name',
  'dashboard_description',
  'dashboard_filters',
  'tiles',
  'variables',
  'tags',
  'created_at',
  'created_by_id',
  'deleted',
  'image_url',
  'scope',
  'github_url',
]);

/** The one place where PostHog holds a template to its schema (contract 5). */
async function fromJson(context: Context): Promise<Response> {
  const raw = readBody(context.raw).get('template');
  if (raw === undefined) throw invalid('This field is required.', 'template', 'required');
  const template: unknown = JSON.parse(raw);
  const { valid, errors } = new Validator(templateSchema(context.version)).validate(template);
  if (!valid) throw invalid(errors[0]?.error ?? 'Invalid template.', 'template');
  const parts = members(raw);
  if (context.version.knownFieldsOnly && [...parts.keys()].some((name) => !fields2023.has(name))) {
    throw serverError();
  }
  const value = (name: string): unknown => JSON.parse(parts.get(name) ?? 'null');
  return insert(context, {
    name: String(value('template_name')),
    description: String(value('dashboard_description')),
    filters: parts.get('dashboard_filters') ?? '{}',
    tags: value('tags') as string[] | null, // as the schema has just said
    tiles: parts.get('tiles') ?? '[]',
  });
}

/** By the template's name, not its id (contract 8.33); placeholders stay as they are (contract 6.5). */
async function fromName(context: Context): Promise<Response> {
  const { db, projectId, version } = context;
  const body = readBody(context.raw);
  const text = (name: string) => {
    const value: unknown = JSON.parse(body.get(name) ?? 'null');
    return typeof value === 'string' ? value : null;
  };
  const wanted = text('use_template');
  if (!wanted) {
    return insert(context, {
      name: text('name'),
      description: text('description'),
      filters: '{}',
      tags: [],
      tiles: '[]',
    });
  }
  const { where, values } = version.namesEverywhere
    ? { where: 'true', values: [] }
    : filterOf(projectId, new URLSearchParams(), version);
  const [row] = await db.query<Row>(
    `select ${columns} from dashboard_template where ${live} and ${where} and template_name = $${values.length + 1} order by seq limit 1`,
    [...values, wanted],
  );
  if (row === undefined) throw invalid('Invalid template provided.', 'use_template');
  return insert(context, {
    name: text('name') ?? row.template_name,
    description: row.dashboard_description,
    filters: row.dashboard_filters,
    tags: row.tags,
    tiles: row.tiles,
  });
}
