import { serverError } from '../errors.ts';

/** The words as PostHog joins them; where nothing is left PostHog fails (contract 2.4). */
function joined(search: string): string {
  const words = search
    .replaceAll(/['&|!<>():]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) throw serverError();
  return `${words.join('&')}:*`;
}

/** PostHogs from 2024 on: the query's text, and SQL for a row's rank by it. `at`: its place, as $3. */
export function ranked(search: string, at: string): { text: string; rank: string } {
  if (search.includes('\0')) throw serverError();
  const rank = `ts_rank(
    setweight(to_tsvector('english', coalesce(template_name, '')), 'A') ||
    setweight(to_tsvector('english', coalesce(dashboard_description, '')), 'C') ||
    setweight(to_tsvector('english', coalesce(tags::text, '')), 'B'),
    to_tsquery('english', ${at}))`;
  return { text: joined(search), rank };
}

/** PostHogs of 2023, as SQL: every word in the name or in the description, or a tag to the letter. */
export function simple(search: string, at: string): string {
  if (search.includes('\0')) throw serverError();
  const holds = (column: string) =>
    `to_tsvector('english', coalesce(${column}, '')) @@ plainto_tsquery('english', ${at})`;
  return `(${holds('template_name')} or ${holds('dashboard_description')} or tags @> array[${at}]::text[])`;
}
