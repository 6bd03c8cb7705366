import { useEffect } from 'react';

/** Names the page in the browser's tab, and to a screen reader when the address changes. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Template Studio`;
  }, [title]);
}
