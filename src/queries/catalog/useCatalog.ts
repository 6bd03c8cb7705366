import { useConnection } from '#session/SessionProvider.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CatalogClient, CatalogState } from './CatalogClient.ts';

const nobody = () => () => {};
const nothing = () => null;

/**
 * The project's catalog, loaded when something first wants it; null until then. `state` is how far it is: whoever
 * asks it anything asks anew when its version changes.
 */
export function useCatalog(
  projectId: number,
  wanted: boolean,
): { catalog: CatalogClient | null; state: CatalogState | null } {
  const client = useQueryClient();
  const connection = useConnection();
  const [held, setHeld] = useState<{ key: string; catalog: CatalogClient } | null>(null);
  const key = `${connection.id} ${projectId}`;
  useEffect(() => {
    if (!wanted) return;
    let isWanted = true;
    void import('./CatalogClient.ts')
      .then(({ catalogOf }) => {
        if (isWanted) setHeld({ key, catalog: catalogOf(client, connection, projectId) });
      })
      .catch(() => undefined); // offline, or after a new deploy: the list does without it
    return () => {
      isWanted = false;
    };
  }, [client, connection, projectId, wanted, key]);
  const catalog = held?.key === key ? held.catalog : null;
  const state = useSyncExternalStore<CatalogState | null>(
    catalog?.subscribe ?? nobody,
    catalog?.state ?? nothing,
  );
  return { catalog, state };
}
