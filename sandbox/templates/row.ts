import { people } from '../people.ts';
import type { Version } from '../versions.ts';

/** A row as the database has it: json columns and the time are text. */
export interface Row {
  id: string;
  seq: string;
  team_id: number | null;
  template_name: string | null;
  dashboard_description: string | null;
  dashboard_filters: string | null;
  tags: string[] | null;
  tiles: string | null;
  variables: string | null;
  deleted: boolean | null;
  created_at: string;
  created_by_id: number | null;
  image_url: string | null;
  scope: string | null;
  availability_contexts: string[] | null;
  is_featured: boolean;
}

/** Microseconds and Z, as Django writes it; the fraction is left out where it is zero (contract 1.3). */
export const columns = `
  id, seq, team_id, template_name, dashboard_description, dashboard_filters, tags, tiles, variables,
  deleted, created_by_id, image_url, scope, availability_contexts, is_featured,
  regexp_replace(to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '\\.000000$', '') || 'Z' as created_at`;

function author(id: number | null): string {
  const person = people.find((one) => one.id === id);
  if (person === undefined) return 'null';
  return JSON.stringify({
    id: person.id,
    uuid: person.uuid,
    distinct_id: `distinct-${person.id}`,
    first_name: person.first_name,
    last_name: person.last_name,
    email: person.email,
    is_email_verified: null,
    hedgehog_config: null,
    role_at_organization: null,
  });
}

/** What does not travel in `query` nodes (contract 6.3), never in legacy `filters`. */
function references(tiles: string | null): string {
  const actions = new Set<unknown>();
  const cohorts = new Set<unknown>();
  const tables = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Record<string, unknown>; // an object, as just seen
    if (node['kind'] === 'ActionsNode' && node['id'] != null) actions.add(node['id']);
    if (node['type'] === 'cohort' && node['value'] != null) cohorts.add(node['value']);
    if (node['kind'] === 'DataWarehouseNode' && typeof node['table_name'] === 'string') {
      tables.add(node['table_name']);
    }
    Object.values(node).forEach(walk);
  };
  const parsed: unknown = JSON.parse(tiles ?? 'null');
  if (Array.isArray(parsed)) for (const tile of parsed) walk(tile?.query);
  return JSON.stringify({
    actions: actions.size,
    cohorts: cohorts.size,
    warehouse_tables: [...tables].sort(),
  });
}

/** The row as JSON text, in the order and with the fields of a version; `detail`: the answer to a retrieve. */
export function serialize(row: Row, version: Version, detail = false): string {
  const json = (value: unknown) => JSON.stringify(value);
  const members: [string, string][] = [
    ['id', json(row.id)],
    ['template_name', json(row.template_name)],
    ['dashboard_description', json(row.dashboard_description)],
    ['dashboard_filters', row.dashboard_filters ?? 'null'],
    ['tags', json(row.tags)],
    ['tiles', row.tiles ?? 'null'],
    ['variables', row.variables ?? 'null'],
    ['deleted', json(row.deleted)],
    ['created_at', json(row.created_at)],
    ['created_by', version.authorObject ? author(row.created_by_id) : json(row.created_by_id)],
    ['image_url', json(row.image_url)],
    ['team_id', json(row.team_id)],
    ['scope', json(row.scope)],
  ];
  if (version.contexts) members.push(['availability_contexts', json(row.availability_contexts)]);
  if (version.featured) members.push(['is_featured', json(row.is_featured)]);
  if (version.references) {
    members.push(['non_portable_references', detail ? references(row.tiles) : 'null']);
  }
  return `{${members.map(([name, value]) => `${json(name)}:${value}`).join(',')}}`;
}
