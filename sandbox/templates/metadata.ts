import type { Context } from '../context.ts';
import { json } from '../respond.ts';
import type { Version } from '../versions.ts';
import { filterOf } from './filter.ts';
import { find } from './queries.ts';
import { isUuid } from './uuid.ts';
import { mayChange } from './write.ts';

const text = (max_length: number) => ({ type: 'string', read_only: false, max_length });
const plain = (type: string, read_only = false) => ({ type, read_only });

/** The fields of a row as Django REST framework tells them: none is required. */
function fields(version: Version): Record<string, { type: string; read_only: boolean }> {
  return {
    id: plain('string', true),
    template_name: text(400),
    dashboard_description: text(400),
    dashboard_filters: plain('field'),
    tags: plain('list'),
    tiles: plain('field'),
    variables: plain('field'),
    deleted: plain('boolean'),
    created_at: plain('datetime', true),
    created_by: version.authorObject ? plain('nested object', true) : plain('field'),
    image_url: text(8201),
    team_id: plain('integer', true),
    scope: plain('choice'),
    ...(version.contexts ? { availability_contexts: plain('list') } : {}),
    ...(version.featured ? { is_featured: plain('boolean') } : {}),
    ...(version.references ? { non_portable_references: plain('field', true) } : {}),
  };
}

/**
 * OPTIONS (contract 1.1). Django REST framework lists under `actions` what the caller may do here: POST on the
 * collection, PUT on a row that is there and theirs to change. Where that is nothing it leaves the key out.
 */
export async function metadata(
  context: Context,
  name: string,
  id: string,
  mayWrite: boolean,
): Promise<Response> {
  const action = id === '' ? 'POST' : 'PUT';
  const may = mayWrite && (id === '' || (await mayPut(context, id)));
  const described = Object.entries(fields(context.version)).map(([field, description]) => [
    field,
    { ...description, required: false, label: label(field) },
  ]);
  return json(
    JSON.stringify({
      name,
      description: '',
      renders: ['application/json'],
      parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
      ...(may ? { actions: { [action]: Object.fromEntries(described) } } : {}),
    }),
  );
}

async function mayPut(context: Context, id: string): Promise<boolean> {
  const { db, version, caller, projectId, request } = context;
  if (!isUuid(id)) return false;
  const filter = filterOf(projectId, new URL(request.url).searchParams, version);
  const row = await find(db, filter, id, version.restores);
  return row !== null && mayChange(caller, row, projectId);
}

function label(field: string): string {
  const words = field.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
