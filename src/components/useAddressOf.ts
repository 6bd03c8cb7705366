import { pathsOn } from '#paths.ts';
import { type Connection, useSession } from '#session/SessionProvider.tsx';
import { use } from 'react';
import { AppBase } from './AppBase.ts';

/**
 * Addresses of any connection, for `Link` and `navigate` wherever they stand: a plain address leads to a
 * page of the connection that one is at. `at`: an open connection, or the slug of a remembered one.
 */
export function useAddressOf(): (at: Connection | string | null, path: string) => string {
  const base = use(AppBase);
  const { store } = useSession();
  return (at, path) => {
    const { book } = store.state(); // as it is by the time of a click
    const slug = at === null || typeof at === 'string' ? at : store.slugOf(at);
    // The tilde is wouter's: an address from the root of the host on.
    return `~${base}${slug === null || slug === book.home ? path : pathsOn(slug, path)}`;
  };
}
