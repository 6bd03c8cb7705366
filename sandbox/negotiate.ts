import { notAcceptable, notFound } from './errors.ts';

const json = new Set(['application/json', 'application/*', '*/*']);

/** The first check of a request (contract 1.1): a format other than JSON is a 404, no JSON in Accept a 406. */
export function negotiate(request: Request): void {
  const format = new URL(request.url).searchParams.get('format');
  if (format && format !== 'json') throw notFound();
  const accepted = (request.headers.get('Accept') ?? '*/*').split(',');
  const fits = accepted.some((range) => json.has(range.split(';')[0]?.trim().toLowerCase() ?? ''));
  if (!fits) throw notAcceptable();
}
