import type { Database } from '../database.ts';
import { invalid, serverError } from '../errors.ts';
import { projectById, projects } from '../people.ts';
import type { Version } from '../versions.ts';
import { columns, type Row } from './row.ts';
import type { Values } from './validate.ts';

const truthy = new Set(['y', 'yes', 't', 'true', 'on', '1']);
/** SQL: the row is not archived. */
export const live = 'coalesce(deleted, false) = false';

/** Projects of the same organization, the own one included. */
export function siblings(projectId: number): number[] {
  const organization = projectById(projectId)?.organization;
  return projects.filter((project) => project.organization === organization).map(({ id }) => id);
}

interface Filter {
  where: string;
  order: string;
  values: unknown[];
}

/** Which rows a request sees, and in which order (contract 2.1, 2.3, 2.4); detail routes filter alike. */
export function filterOf(projectId: number, query: URLSearchParams, version: Version): Filter {
  const values: unknown[] = [projectId];
  const where: string[] = [];
  const scope = query.get('scope');
  const organization =
    "(scope = 'organization' and team_id is not null and team_id = any($2::int[]))";
  values.push(version.organizationScope ? siblings(projectId) : []);
  if (scope === 'global') where.push("scope = 'global'");
  else if (scope === 'feature_flag') where.push("scope = 'feature_flag'");
  else if (scope === 'team' && version.membersWrite) where.push("team_id = $1 and scope = 'team'");
  else if (scope === 'organization' && version.organizationScope) where.push(organization);
  else where.push(`(team_id = $1 or scope = 'global' or ${organization})`);
  // The parameters are always used, so that PostgreSQL knows their types.
  where.push('($1::int is not null and $2::int[] is not null)');

  const featured = query.get('is_featured');
  if (version.featured && featured !== null) {
    const wanted = truthy.has(featured.toLowerCase());
    where.push(wanted ? 'is_featured' : 'not is_featured');
    if (wanted && scope !== 'feature_flag') where.push("scope is distinct from 'feature_flag'");
  }

  const byName = 'lower(template_name)';
  const orders: Record<string, string> = {
    template_name: `${byName} asc`,
    '-template_name': `${byName} desc`,
    created_at: 'created_at asc',
    '-created_at': 'created_at desc',
  };
  let order = version.ordering
    ? `is_featured desc, ${orders[query.get('ordering') ?? ''] ?? orders['template_name']}, seq`
    : 'seq';

  const search = query.get('search');
  if (search !== null && version.rankedSearch) {
    if (search.includes('\0')) throw serverError();
    values.push(searchQuery(search));
    const rank = `ts_rank(
      setweight(to_tsvector('english', coalesce(template_name, '')), 'A') ||
      setweight(to_tsvector('english', coalesce(dashboard_description, '')), 'C') ||
      setweight(to_tsvector('english', coalesce(tags::text, '')), 'B'),
      to_tsquery('english', $${values.length}))`;
    where.push(`${rank} > 0.05`);
    order = `is_featured desc, ${rank} desc, ${byName}, seq`;
  } else if (search) {
    values.push(search);
    const document = "to_tsvector('english', coalesce(%, ''))";
    const asked = `plainto_tsquery('english', $${values.length})`;
    where.push(
      `(${document.replace('%', 'template_name')} @@ ${asked} or ${document.replace('%', 'dashboard_description')} @@ ${asked} or tags @> array[$${values.length}]::text[])`,
    );
  }
  return { where: where.join(' and '), order, values };
}

/** The words as PostHog joins them; where nothing is left PostHog fails (contract 2.4). */
function searchQuery(search: string): string {
  const words = search
    .replaceAll(/['&|!<>():]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) throw serverError();
  return `${words.join('&')}:*`;
}

export async function list(
  db: Database,
  { where, order, values }: Filter,
  limit: number,
  offset: number,
): Promise<{ count: number; rows: Row[] }> {
  const at = values.length;
  const rows = await db.query<Row>(
    `select ${columns} from dashboard_template where ${live} and ${where} order by ${order} limit $${at + 1} offset $${at + 2}`,
    [...values, limit, offset],
  );
  const [counted] = await db.query<{ count: string }>(
    `select count(*) from dashboard_template where ${live} and ${where}`,
    values,
  );
  return { count: Number(counted?.count ?? 0), rows };
}

/** One row that the filter shows; archived ones only where `deletedToo`. */
export async function find(
  db: Database,
  { where, values }: Filter,
  id: string,
  deletedToo: boolean,
): Promise<Row | null> {
  const [row] = await db.query<Row>(
    `select ${columns} from dashboard_template where ${deletedToo ? 'true' : live} and ${where} and id = $${values.length + 1}`,
    [...values, id],
  );
  return row ?? null;
}

const taken = 'A dashboard template with this name already exists for this project.';

/** Turns the database's word on a name into PostHog's; servers of 2023 did not catch it (contract 7). */
function nameTaken(error: unknown, version: Version): never {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === '23505') {
    throw version.membersWrite
      ? invalid(taken, null, 'unique_template_name_per_team')
      : serverError();
  }
  throw error;
}

function assignments(values: Values): [string, unknown][] {
  return Object.entries(values).filter(([, value]) => value !== undefined);
}

export async function insert(
  db: Database,
  teamId: number | null,
  values: Values,
  version: Version,
): Promise<Row> {
  const pairs = [['team_id', teamId] as [string, unknown], ...assignments(values)];
  const names = pairs.map(([name]) => name).join(', ');
  const places = pairs.map((_, index) => `$${index + 1}`).join(', ');
  try {
    const [row] = await db.query<Row>(
      `insert into dashboard_template (${names}) values (${places}) returning ${columns}`,
      pairs.map(([, value]) => value),
    );
    if (row === undefined) throw new Error('insert returned no row');
    return row;
  } catch (error) {
    return nameTaken(error, version);
  }
}

export async function update(
  db: Database,
  id: string,
  values: Values & { team_id?: number },
  version: Version,
): Promise<Row> {
  const pairs = assignments(values);
  const sets = pairs.map(([name], index) => `${name} = $${index + 2}`).join(', ') || 'id = id';
  try {
    const [row] = await db.query<Row>(
      `update dashboard_template set ${sets} where id = $1 returning ${columns}`,
      [id, ...pairs.map(([, value]) => value)],
    );
    if (row === undefined) throw new Error('update returned no row');
    return row;
  } catch (error) {
    return nameTaken(error, version);
  }
}

/** Contract 3.4: the cap counts every live row of the organization's projects, whatever its scope. */
export async function checkCap(db: Database, projectId: number): Promise<void> {
  const [counted] = await db.query<{ count: string }>(
    `select count(*) from dashboard_template where ${live} and team_id = any($1::int[])`,
    [siblings(projectId)],
  );
  if (Number(counted?.count ?? 0) >= 100) {
    throw invalid(
      'Your organization has reached the limit of 100 dashboard templates. Delete a template before creating or restoring another.',
    );
  }
}

/** Contract 3.4: names of organization rows are unique in the organization. */
export async function checkOrganizationName(
  db: Database,
  projectId: number,
  name: string | null,
  exceptId: string | null,
): Promise<void> {
  if (name === null) return;
  const rows = await db.query(
    `select 1 from dashboard_template where ${live} and scope = 'organization' and team_id = any($1::int[]) and template_name = $2 and ($3::uuid is null or id <> $3)`,
    [siblings(projectId), name, exceptId],
  );
  if (rows.length > 0) {
    throw invalid(
      'An organization template with this name already exists in this organization.',
      'template_name',
      'unique_org_template_name',
    );
  }
}
