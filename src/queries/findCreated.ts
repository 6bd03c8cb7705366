import type { Connection } from '#api/connection.ts';
import { listTemplates, searchable } from '#api/templates.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { type Scope, scopes, type Template } from '#template/template.ts';
import { holdsAll } from '#template/transfer/plan.ts';
import { everyTemplate } from './everyTemplate.ts';

/** Rows to look through for one that is among the newest. */
const mostRows = 500;

/** What a row must be to be the one that a create made. */
export interface Wanted {
  /** Names that the row may have; null: none. */
  names: ReadonlySet<string | null>;
  /** Members that it must hold, as they were sent. */
  says: ReadonlyMap<string, JsonText>;
}

interface Search {
  connection: Connection;
  projectId: number;
  wanted: readonly Wanted[];
  /** In milliseconds since 1970: a row that is older is another one. null: nobody knows when it was sent. */
  since: number | null;
  /** Rows that are known to be others. */
  isOther: (id: string) => boolean;
  signal?: AbortSignal | undefined;
}

/** The row that a create made after all, or null where there is none. Throws as `listTemplates` does. */
export async function findCreated(search: Search): Promise<Template | null> {
  const { projectId, wanted, since, isOther } = search;
  const isNew = ({ created_at }: Template) =>
    since === null || created_at === null || Date.parse(created_at) >= since;
  const isIt = (row: Template) =>
    !isOther(row.id) &&
    // Servers of 2023 may leave it out.
    (row.team_id === null || row.team_id === projectId) &&
    isNew(row) &&
    wanted.some(({ names, says }) => names.has(row.template_name) && holdsAll(row, says));
  for (const each of wanted) {
    const found = await searchFor(search, each, isIt);
    if (found !== null) return found;
  }
  for (const scope of new Set(wanted.map(scopeOf))) {
    const found = await walkFor(search, scope, isIt);
    if (found !== null) return found;
  }
  return null;
}

/** Feature flag templates are listed with their scope only (contract 2.1). */
function scopeOf({ says }: Wanted): Scope {
  const scope: unknown = JSON.parse(says.get('scope') ?? 'null');
  return scopes.find((known) => known === scope) ?? 'team';
}

/** A search is one small answer, but does not find every name (contract 2.4). */
async function searchFor(
  { connection, projectId, signal }: Search,
  wanted: Wanted,
  isIt: (row: Template) => boolean,
): Promise<Template | null> {
  const [name, ...others] = wanted.names;
  const search = searchable(name ?? undefined);
  if (search === undefined || others.length > 0) return null;
  const request = { search, scope: scopeOf(wanted), limit: 25, offset: 0 };
  const { templates } = await listTemplates(connection, projectId, request, signal);
  return templates.find(isIt) ?? null;
}

async function walkFor(
  { connection, projectId, since, signal }: Search,
  scope: Scope,
  isIt: (row: Template) => boolean,
): Promise<Template | null> {
  const newest = { scope, ordering: '-created_at' } as const;
  for await (const page of everyTemplate(connection, projectId, newest, signal)) {
    const found = page.templates.find(isIt);
    if (found !== undefined) return found;
    if (since !== null && page.loaded >= mostRows) return null;
  }
  return null;
}
