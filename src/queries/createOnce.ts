import type { Connection } from '#api/connection.ts';
import { ApiError, failureOf, isLost } from '#api/errors.ts';
import { createTemplate, listTemplates, searchable } from '#api/templates.ts';
import { type JsonText, sameJson, splitObject } from '#lib/jsonText.ts';
import { type Scope, scopes, type Template } from '#template/template.ts';
import { everyTemplate } from './everyTemplate.ts';

/** Clocks of browser and server may differ by as much. */
const clockSkew = 10 * 60_000;
/** Rows to look through for one that has no name to search for. */
const mostRows = 500;

interface Wanted {
  name: string | null;
  tiles: JsonText;
  scope: Scope;
  /** Milliseconds since 1970: a row that is older is another one. */
  since: number;
}

/** Creates that were sent and neither answered nor found: before they are sent again, they are looked for. */
const unconfirmed = new Map<string, Wanted>();

/**
 * Creates a template, and only one: where the answer to the POST never came, the list is asked whether the
 * row is there. Throws `unconfirmed` where it is not, or could not be looked for; the same call again looks
 * once more before it sends anything. Other errors are those of `createTemplate`.
 */
export async function createOnce(
  connection: Connection,
  projectId: number,
  body: JsonText,
  signal?: AbortSignal,
): Promise<Template> {
  const id = `${connection.id} ${projectId} ${body}`;
  const lost = unconfirmed.get(id);
  if (lost !== undefined) {
    const found = await lookFor(connection, projectId, lost, signal);
    if (found !== null) return confirmed(id, found);
  }
  const wanted = lost ?? wantedBy(body, Date.now());
  try {
    return confirmed(id, await createTemplate(connection, projectId, body, signal));
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null || !isLost(failure)) throw error;
    unconfirmed.set(id, wanted);
    const found = await lookFor(connection, projectId, wanted, signal);
    if (found !== null) return confirmed(id, found);
    throw new ApiError({ kind: 'unconfirmed', looked: true }, { cause: error });
  }
}

function confirmed(id: string, template: Template): Template {
  unconfirmed.delete(id);
  return template;
}

function wantedBy(body: JsonText, since: number): Wanted {
  const members = splitObject(body);
  // Our own bodies: a name is a text, and trimmed as PostHog trims it (contract 1.3).
  const name: unknown = JSON.parse(members.get('template_name') ?? 'null');
  const scope: unknown = JSON.parse(members.get('scope') ?? 'null');
  return {
    name: typeof name === 'string' ? name.trim() : null,
    tiles: members.get('tiles') ?? ('null' as JsonText), // JSON's null
    scope: scopes.find((known) => known === scope) ?? 'team',
    since,
  };
}

function isWanted({ name, tiles, since }: Wanted, row: Template): boolean {
  const createdAt = row.created_at === null ? Number.NaN : Date.parse(row.created_at);
  return row.template_name === name && createdAt >= since - clockSkew && sameJson(row.tiles, tiles);
}

async function lookFor(
  connection: Connection,
  projectId: number,
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<Template | null> {
  try {
    return (
      (await searchFor(connection, projectId, wanted, signal)) ??
      (await walkFor(connection, projectId, wanted, signal))
    );
  } catch (error) {
    if (failureOf(error) === null) throw error;
    throw new ApiError({ kind: 'unconfirmed', looked: false }, { cause: error });
  }
}

/** A search is one small answer, but does not find every name (contract 2.4). */
async function searchFor(
  connection: Connection,
  projectId: number,
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<Template | null> {
  const search = searchable(wanted.name ?? undefined);
  if (search === undefined) return null;
  const request = { search, scope: wanted.scope, limit: 25, offset: 0 };
  const { templates } = await listTemplates(connection, projectId, request, signal);
  return templates.find((row) => isWanted(wanted, row)) ?? null;
}

async function walkFor(
  connection: Connection,
  projectId: number,
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<Template | null> {
  const newest = { scope: wanted.scope, ordering: '-created_at' } as const;
  const never = new AbortController().signal;
  for await (const page of everyTemplate(connection, projectId, newest, signal ?? never)) {
    const found = page.templates.find((row) => isWanted(wanted, row));
    if (found !== undefined) return found;
    if (page.loaded >= mostRows) return null;
  }
  return null;
}
