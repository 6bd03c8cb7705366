import { orderings, type ListRequest } from '#queries/templates.ts';
import { scopes } from '#template/template.ts';
import { type ListAddress } from '#paths.ts';
import * as v from 'valibot';

export const defaultSize = 25;

const whole = (least: number, most: number, fallback: number) =>
  v.fallback(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,7}$/),
      v.transform(Number),
      v.minValue(least),
      v.maxValue(most),
    ),
    fallback,
  );

/** The list's query string; what makes no sense counts as absent, so that an old link still opens. */
const address = v.object({
  search: v.optional(v.string(), ''),
  scope: v.fallback(v.optional(v.picklist(scopes)), undefined),
  featured: v.fallback(
    v.optional(
      v.pipe(
        v.picklist(['true', 'false']),
        v.transform((text) => text === 'true'),
      ),
    ),
    undefined,
  ),
  ordering: v.fallback(v.optional(v.picklist(orderings)), undefined),
  page: v.optional(whole(1, 1_000_000, 1), '1'),
  size: v.optional(whole(1, 1000, defaultSize), String(defaultSize)),
  view: v.fallback(v.optional(v.picklist(['table', 'gallery']), 'table'), 'table'),
});

export type ListSearch = v.InferOutput<typeof address>;

export function parseListAddress(query: URLSearchParams): ListSearch {
  return v.parse(address, Object.fromEntries(query));
}

/** The same as an address, with everything left out that goes without saying. */
export function listAddress({ page, size, view, search, ...rest }: ListSearch): ListAddress {
  return {
    search: search === '' ? undefined : search,
    ...rest,
    page: page === 1 ? undefined : page,
    size: size === defaultSize ? undefined : size,
    view: view === 'table' ? undefined : view,
  };
}

export function listRequest({
  search,
  scope,
  featured,
  ordering,
  page,
  size,
}: ListSearch): ListRequest {
  return {
    search: search === '' ? undefined : search,
    scope,
    is_featured: featured,
    ordering,
    limit: size,
    offset: (page - 1) * size,
  };
}
