import { checkJson, jsonText, type JsonText, splitObject } from '#lib/jsonText.ts';
import type { Scope, Template } from '#template/template.ts';
import { countOf } from '#template/tiles.ts';
import * as v from 'valibot';
import type { Connection } from './connection.ts';
import {
  parsePage,
  parseTemplate,
  readAnswer,
  readJsonAnswer,
  type TemplatePage,
} from './contract.ts';
import { ApiError, failureOf, isPassing } from './errors.ts';
import { send } from './http.ts';
import { tellCreated, tellWritten } from './written.ts';

export const orderings = ['template_name', '-template_name', 'created_at', '-created_at'] as const;
export type Ordering = (typeof orderings)[number];

export interface ListRequest {
  search?: string | undefined;
  scope?: Scope | undefined;
  is_featured?: boolean | undefined;
  ordering?: Ordering | undefined;
  limit: number;
  offset: number;
}

function path(projectId: number, rest = ''): string {
  return `/api/projects/${projectId}/dashboard_templates/${rest}`;
}

/**
 * A search that PostHog can carry out, or nothing: blank and all-punctuation text and NUL characters
 * are each a 500 (contract 2.4).
 */
export function searchable(search: string | undefined): string | undefined {
  const text = (search ?? '').replaceAll('\0', ' ').trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}

export async function listTemplates(
  connection: Connection,
  projectId: number,
  { search, ...rest }: ListRequest,
  signal?: AbortSignal,
): Promise<TemplatePage> {
  const answer = await send(connection, {
    method: 'GET',
    path: path(projectId),
    query: { ...rest, search: searchable(search) },
    signal,
  });
  return readAnswer('list of templates', answer, parsePage);
}

/**
 * Feature flag templates of other projects are found only with their scope in the query, by GET and
 * PATCH alike (contract 2.1).
 */
function detailQuery(projectId: number, row: Pick<Template, 'scope' | 'team_id'> | undefined) {
  return row?.scope === 'feature_flag' && row.team_id !== projectId ? { scope: row.scope } : {};
}

export async function retrieveTemplate(
  connection: Connection,
  projectId: number,
  id: string,
  known: Pick<Template, 'scope' | 'team_id'> | undefined,
  signal?: AbortSignal,
): Promise<Template> {
  const answer = await send(connection, {
    method: 'GET',
    path: path(projectId, encodeURIComponent(id)),
    query: detailQuery(projectId, known),
    signal,
  });
  return readRow(answer, id);
}

function readTemplate(what: string, answer: string): Template {
  return readAnswer(what, answer, (text) => parseTemplate(checkJson(text)));
}

/** The row that was asked for. Throws `not-posthog` for another one: a cache or a proxy mixed up its answers. */
function readRow(answer: string, id: string): Template {
  const template = readTemplate('template', answer);
  // PostHog finds a row by any spelling of its id.
  if (template.id.toLowerCase() === id.toLowerCase()) return template;
  throw new ApiError({ kind: 'not-posthog', detail: 'It answered with another template.' });
}

/** Sends one POST. Its answer may be lost: `createOnce` in queries/ finds out what became of it. */
export async function createTemplate(
  connection: Connection,
  projectId: number,
  body: JsonText,
  signal?: AbortSignal,
): Promise<Template> {
  const answer = await send(connection, { method: 'POST', path: path(projectId), body, signal });
  const template = readTemplate('new template', answer);
  // A cache or a proxy mixed up its answers.
  if (!isOf(body, template)) {
    throw new ApiError({ kind: 'not-posthog', detail: 'It answered with another template.' });
  }
  tellCreated(connection, projectId, template);
  return template;
}

/** Whether a row can be what a create of that body makes: its name, trimmed as PostHog does (contract 1.3), as many tiles. */
function isOf(body: JsonText, row: Template): boolean {
  const members = splitObject(body);
  const name: unknown = JSON.parse(members.get('template_name') ?? 'null');
  return (
    (typeof name === 'string' ? name.trim() : '') === (row.template_name ?? '') &&
    countOf(members.get('tiles') ?? jsonText(null)) === countOf(row.tiles)
  );
}

/**
 * PostHog's own copy into another project of the organization (contract 1.5): for sessions only. The name
 * gets a “(copy)” where it is taken; image, contexts and the mark “featured” stay behind.
 */
export async function copyTemplate(
  connection: Connection,
  projectId: number,
  sourceId: string,
): Promise<Template> {
  const answer = await send(connection, {
    method: 'POST',
    path: path(projectId, 'copy_between_projects'),
    body: jsonText({ source_template_id: sourceId }),
  });
  const template = readTemplate('copy', answer);
  tellCreated(connection, projectId, template);
  return template;
}

const pauseBeforeRepeat = 1000;

/**
 * Changes the fields named in `body` and no other; an id that is gone or hidden is `not-found`. It says
 * what shall be, so one whose answer was lost is sent once more; what goes wrong then is `afterLost`.
 */
export async function patchTemplate(
  connection: Connection,
  projectId: number,
  row: Template | Pick<Template, 'id' | 'scope' | 'team_id'>,
  body: JsonText,
): Promise<Template> {
  const before = 'source' in row ? row : null;
  const attempt = async () => {
    const answer = await send(connection, {
      method: 'PATCH',
      path: path(projectId, encodeURIComponent(row.id)),
      query: detailQuery(projectId, row),
      body,
    });
    const template = readRow(answer, row.id);
    tellWritten({ connection, projectId, template, patch: body, before, replaces: null });
    return template;
  };
  try {
    return await attempt();
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null || !isPassing(failure) || failure.kind === 'offline') throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, pauseBeforeRepeat));
  try {
    return await attempt();
  } catch (error) {
    const failure = failureOf(error);
    throw failure === null ? error : new ApiError(failure, { cause: error, afterLost: true });
  }
}

/** The answer of the schema endpoint as it came; whether it is a schema is for `template/schema.ts` to say. */
export async function fetchSchema(
  connection: Connection,
  projectId: number,
  signal?: AbortSignal,
): Promise<unknown> {
  const answer = await send(connection, {
    method: 'GET',
    path: path(projectId, 'json_schema'),
    signal,
  });
  return readJsonAnswer('schema', answer, v.unknown());
}

const metadata = v.object({ actions: v.nullish(v.object({ POST: v.optional(v.unknown()) })) });

/**
 * Whether this way in may write templates here, without writing one: Django REST framework lists under
 * `actions` what the caller has permission for, and leaves the key out where that is nothing.
 */
export async function mayWrite(
  connection: Connection,
  projectId: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const answer = await send(connection, { method: 'OPTIONS', path: path(projectId), signal });
  return readJsonAnswer('description of templates', answer, metadata).actions?.POST !== undefined;
}
