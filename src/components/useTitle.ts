import { useKnownConnection, useSession } from '#session/SessionProvider.tsx';
import { useEffect } from 'react';

/** Names the page in the browser's tab, and to a screen reader when the address changes. */
export function useTitle(title: string): void {
  const { book } = useSession();
  const name = useKnownConnection()?.name;
  // With one connection there is nothing to tell it from.
  const place = book.known.length > 1 && name !== undefined ? ` · ${name}` : '';
  useEffect(() => {
    document.title = `${title}${place} · Template Studio`;
  }, [title, place]);
}
