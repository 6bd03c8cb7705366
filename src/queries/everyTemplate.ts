import type { Connection } from '#api/connection.ts';
import { type ListRequest, listTemplates } from '#api/templates.ts';
import type { Template } from '#template/template.ts';

/** Rows a request: large enough to be few, small enough that one answer stays some hundred kilobytes. */
const PAGE = 100;

export interface EveryPage {
  /** Rows that no page before had: PostHog's order has no tie-break, so pages overlap (contract 8.24). */
  templates: Template[];
  /** Distinct rows so far. */
  loaded: number;
  /** Rows that match, as the server says now. */
  count: number;
}

/** All rows of a project that match, page after page, each row once. Throws as `listTemplates` does. */
export async function* everyTemplate(
  connection: Connection,
  projectId: number,
  request: Omit<ListRequest, 'limit' | 'offset'>,
  signal?: AbortSignal,
): AsyncGenerator<EveryPage, void, undefined> {
  const seen = new Set<string>();
  for (let offset = 0; ; offset += PAGE) {
    const answer = await listTemplates(
      connection,
      projectId,
      { ...request, limit: PAGE, offset },
      signal,
    );
    const templates = answer.templates.filter(({ id }) => !seen.has(id));
    for (const { id } of templates) seen.add(id);
    yield { templates, loaded: seen.size, count: answer.count };
    if (offset + PAGE >= answer.count || answer.templates.length === 0) return;
  }
}
