import { paths } from '#paths.ts';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { listAddress, type ListSearch, parseListAddress } from './listAddress.ts';

export type ChangeSearch = (change: Partial<ListSearch>, how?: { replace: boolean }) => void;

/** The list's state, which the address owns; a change of what is listed begins at the first page. */
export function useListSearch(projectId: number): [ListSearch, ChangeSearch] {
  const query = useSearch();
  const [, navigate] = useLocation();
  const search = useMemo(() => parseListAddress(new URLSearchParams(query)), [query]);
  // It asks the address when it is called, so it is the same for every row at every address.
  const change = useCallback<ChangeSearch>(
    (changed, how) => {
      const now = parseListAddress(new URLSearchParams(window.location.search));
      const staysOnPage =
        'page' in changed || Object.keys(changed).every((name) => name === 'view');
      const next = { ...now, ...(staysOnPage ? {} : { page: 1 }), ...changed };
      navigate(paths.templates(projectId, listAddress(next)), how);
    },
    [navigate, projectId],
  );
  return [search, change];
}
