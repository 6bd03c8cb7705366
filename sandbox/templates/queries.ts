import type { Database } from '../database.ts';
import { invalid, serverError } from '../errors.ts';
import { siblings } from '../people.ts';
import type { Version } from '../versions.ts';
import type { Filter } from './filter.ts';
import { columns, type Row, serialize } from './row.ts';
import type { Values } from './validate.ts';

/** SQL: the row is not archived. */
export const live = 'coalesce(deleted, false) = false';

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

/** Every row there is as JSON text, oldest first: for tests, which see what no request shows. */
export async function allRows(db: Database, version: Version): Promise<string> {
  const rows = await db.query<Row>(`select ${columns} from dashboard_template order by seq`, []);
  return `[${rows.map((row) => serialize(row, version)).join(',')}]`;
}
