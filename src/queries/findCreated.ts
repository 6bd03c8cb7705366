import type { Connection } from '#api/connection.ts';
import { listTemplates, searchable } from '#api/templates.ts';
import { equalJson } from '#lib/equalJson.ts';
import { type JsonText, splitObject } from '#lib/jsonText.ts';
import { type Scope, scopes, type Template } from '#template/template.ts';
import { everyTemplate } from './everyTemplate.ts';

/** Clocks of browser and server may differ by as much. */
const clockSkew = 10 * 60_000;
/** Rows to look through for one that the search does not find. */
const mostRows = 500;

/** A create whose answer never came. */
export interface SentCreate {
  connection: Connection;
  projectId: number;
  body: JsonText;
  /** When it was sent, in milliseconds since 1970: a row that is older is another one. */
  since: number;
  signal: AbortSignal | undefined;
}

interface Wanted {
  name: string | null;
  tiles: string;
  scope: Scope;
}

/** The row that a create made after all, or null where there is none. Throws as `listTemplates` does. */
export async function findCreated(sent: SentCreate): Promise<Template | null> {
  const wanted = wantedBy(sent.body);
  const isIt = (row: Template) =>
    row.template_name === wanted.name &&
    row.created_at !== null &&
    Date.parse(row.created_at) >= sent.since - clockSkew &&
    equalJson(row.tiles, wanted.tiles);
  return (await searchFor(sent, wanted, isIt)) ?? (await walkFor(sent, wanted, isIt));
}

function wantedBy(body: JsonText): Wanted {
  const members = splitObject(body);
  // Our own bodies: a name is a text, and trimmed as PostHog trims it (contract 1.3).
  const name: unknown = JSON.parse(members.get('template_name') ?? 'null');
  const scope: unknown = JSON.parse(members.get('scope') ?? 'null');
  return {
    name: typeof name === 'string' ? name.trim() : null,
    tiles: members.get('tiles') ?? 'null',
    scope: scopes.find((known) => known === scope) ?? 'team',
  };
}

/** A search is one small answer, but does not find every name (contract 2.4). */
async function searchFor(
  { connection, projectId, signal }: SentCreate,
  { name, scope }: Wanted,
  isIt: (row: Template) => boolean,
): Promise<Template | null> {
  const search = searchable(name ?? undefined);
  if (search === undefined) return null;
  const request = { search, scope, limit: 25, offset: 0 };
  const { templates } = await listTemplates(connection, projectId, request, signal);
  return templates.find(isIt) ?? null;
}

async function walkFor(
  { connection, projectId, signal }: SentCreate,
  { scope }: Wanted,
  isIt: (row: Template) => boolean,
): Promise<Template | null> {
  const newest = { scope, ordering: '-created_at' } as const;
  for await (const page of everyTemplate(connection, projectId, newest, signal)) {
    const found = page.templates.find(isIt);
    if (found !== undefined) return found;
    if (page.loaded >= mostRows) return null;
  }
  return null;
}
