import type { Caller } from '../auth.ts';
import { readBody } from '../body.ts';
import type { Context } from '../context.ts';
import { forbidden, invalid, notFound, serverError } from '../errors.ts';
import { json } from '../respond.ts';
import { filterOf } from './filter.ts';
import { checkCap, checkOrganizationName, find, insert, update } from './queries.ts';
import { type Row, serialize } from './row.ts';
import { isUuid } from './uuid.ts';
import { checkMemberCreate, checkMemberUpdate, readValues } from './validate.ts';

/** POST …/, in the order of checks of contract 3.5. */
export async function create({ db, version, caller, projectId, raw }: Context): Promise<Response> {
  const body = readBody(raw, true);
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

/** What Python takes for false. */
function isFalsy(raw: string | null): boolean {
  const value: unknown = JSON.parse(raw ?? 'null');
  return typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : !value;
}

/** PATCH and PUT …/:id, which differ in nothing (contract 1.1). */
export async function change(
  { db, version, caller, projectId, request, raw }: Context,
  id: string,
): Promise<Response> {
  if (!isUuid(id)) throw notFound();
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
  if (row.scope === 'global' && row.team_id === null && values.scope === 'team') {
    if (!version.cap) {
      throw invalid('The original templates cannot be made private as they would be lost.');
    }
    values.team_id = projectId;
  }
  if (after.scope === 'organization') {
    await checkOrganizationName(db, row.team_id ?? projectId, after.template_name, row.id);
  }
  if (version.cap && row.deleted === true && values.deleted === false) {
    await checkCap(db, projectId);
  }
  return json(serialize(await update(db, row.id, values, version), version));
}

/** Contract 3.2, rule 3. */
export function mayChange({ person }: Caller, { scope, team_id }: Row, projectId: number): boolean {
  return (
    person.is_staff || (scope !== 'global' && scope !== 'feature_flag' && team_id === projectId)
  );
}
