import { listQuery, type ListRequest } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Has the next page ready once this one is read, when the browser has nothing else to do. */
export function usePrefetchNextPage(
  projectId: number,
  request: ListRequest,
  count: number | undefined,
): void {
  const client = useQueryClient();
  const connection = useConnection();
  const offset = request.offset + request.limit;
  const wanted = count !== undefined && offset < count;
  // The request is made anew on every render; its text is what tells two apart.
  const key = JSON.stringify(request);
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(() => {
      const next = { ...(JSON.parse(key) as ListRequest), offset }; // key is our own JSON, above
      void client.prefetchQuery(listQuery(connection, projectId, next));
    }, 800);
    return () => clearTimeout(timer);
  }, [client, connection, projectId, key, offset, wanted]);
}
