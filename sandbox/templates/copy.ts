import { readBody } from '../body.ts';
import type { Context } from '../context.ts';
import type { Database } from '../database.ts';
import { invalid, notFound, serverError } from '../errors.ts';
import { projectById } from '../people.ts';
import { length, strip } from '../python.ts';
import { json } from '../respond.ts';
import { checkCap, insert, live } from './queries.ts';
import { columns, type Row, serialize } from './row.ts';
import { isUuid } from './uuid.ts';

/** Contract 1.5, in its order of checks. */
export async function copy({ db, version, caller, projectId, raw }: Context): Promise<Response> {
  const at = 'source_template_id';
  const body = readBody(raw);
  if (!body.has(at)) throw invalid('This field is required.', at, 'required');
  const id: unknown = JSON.parse(body.get(at) ?? 'null');
  if (id === null) throw invalid('This field may not be null.', at, 'null');
  if (typeof id !== 'string' || !isUuid(id)) throw invalid('Must be a valid UUID.', at);
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
  const base = strip(name ?? '') || 'Untitled template';
  for (let n = 0; n < 50; n += 1) {
    const candidate = n === 0 ? base : `${base} (copy${n === 1 ? '' : ` ${n}`})`;
    if (!taken.has(candidate)) {
      if (length(candidate) > 400) throw serverError();
      return candidate;
    }
  }
  throw invalid(
    'Could not find an available template name after multiple attempts. Rename the source template and try again.',
    null,
    'template_name_exhausted',
  );
}
