import { type CatalogQuery, hasLocalFilter } from '#template/catalog/filter.ts';
import { parseUseKey } from '#template/catalog/uses.ts';
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
  tag: v.optional(v.string()),
  author: v.optional(v.string()),
  image: v.fallback(v.optional(v.literal('none')), undefined),
  problems: v.fallback(v.optional(v.picklist(['errors', 'any'])), undefined),
  uses: v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.check((text) => parseUseKey(text) !== null),
      ),
    ),
    undefined,
  ),
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

/** Whether the address asks for something that the server cannot be asked for. */
export function isLocal(search: ListSearch): boolean {
  return hasLocalFilter(search);
}

/** The same question for the catalog of what is loaded. */
export function catalogQuery(search: ListSearch): CatalogQuery {
  const { page: _page, size: _size, view: _view, ...query } = search;
  return query;
}

/** As a change of the address: takes all filters of ours away. */
export const noLocalFilter = {
  tag: undefined,
  author: undefined,
  image: undefined,
  problems: undefined,
  uses: undefined,
};

/** Whether anything keeps rows out of the list. */
export function isNarrowed(search: ListSearch): boolean {
  return (
    search.search !== '' ||
    search.scope !== undefined ||
    search.featured !== undefined ||
    isLocal(search)
  );
}

/** As a change of the address: the whole list. */
export const nothingNarrowed = {
  search: '',
  scope: undefined,
  featured: undefined,
  ...noLocalFilter,
};
