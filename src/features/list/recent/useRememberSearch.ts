import { routes } from '#paths.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { useEffect } from 'react';
import { useRouter } from 'wouter';

/** Milliseconds after which a search is one that somebody looked at. */
const rest = 2000;

/** Keeps a search that rested for a moment, or led to a template. */
export function useRememberSearch(projectId: number, search: string): void {
  const { host } = useConnection();
  const { parser, base } = useRouter();
  useEffect(() => {
    if (search === '') return undefined;
    const remember = () =>
      void import('#storage/recentSearches.ts')
        .then(({ rememberSearch }) => rememberSearch({ host, projectId }, search))
        .catch(() => undefined); // offline: nothing lost that matters
    const timer = setTimeout(remember, rest);
    return () => {
      clearTimeout(timer);
      // Gone from the list already: where to?
      const path = window.location.pathname.slice(base.length);
      if (parser(routes.template).pattern.exec(path) !== null) remember();
    };
  }, [host, projectId, search, parser, base]);
}
