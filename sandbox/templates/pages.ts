import type { Context } from '../context.ts';
import { json } from '../respond.ts';
import { filterOf } from './filter.ts';
import { list } from './queries.ts';
import { serialize } from './row.ts';

function whole(text: string | null, fallback: number, least: number): number {
  const number = text !== null && /^-?\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) && number >= least ? number : fallback;
}

/** Contract 2.5: Django REST framework's LimitOffset, with sorted query keys. */
function pageUrl(request: Request, limit: number, offset: number | null): string {
  const url = new URL(request.url);
  url.searchParams.set('limit', String(limit));
  if (offset === null) url.searchParams.delete('offset');
  else url.searchParams.set('offset', String(offset));
  url.searchParams.sort();
  return url.href;
}

/** GET …/: a page of what the project sees. */
export async function listRows({ db, version, projectId, request }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const limit = whole(query.get('limit'), 100, 1);
  const offset = whole(query.get('offset'), 0, 0);
  const { count, rows } = await list(db, filterOf(projectId, query, version), limit, offset);
  const next = offset + limit < count ? pageUrl(request, limit, offset + limit) : null;
  const previous =
    offset <= 0 ? null : pageUrl(request, limit, offset - limit <= 0 ? null : offset - limit);
  const results = rows.map((row) => serialize(row, version)).join(',');
  return json(
    `{"count":${count},"next":${JSON.stringify(next)},"previous":${JSON.stringify(previous)},"results":[${results}]}`,
  );
}
