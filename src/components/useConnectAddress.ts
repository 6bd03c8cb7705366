import { paths } from '#paths.ts';
import { useLocation, useSearch } from 'wouter';

/** The connection form's address, which leads back to where one is now. */
export function useConnectAddress(): string {
  const [path] = useLocation();
  const search = useSearch();
  const here = search === '' ? path : `${path}?${search}`;
  return paths.connect(here === paths.home() ? {} : { next: here });
}
