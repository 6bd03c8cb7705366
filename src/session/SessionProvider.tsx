import type { Connection } from '#api/connection.ts';
import { knownBy } from './connectionBook.ts';
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { Connections, ConnectionStore } from './ConnectionStore.ts';

export type { Connection };

interface Session extends Connections {
  store: ConnectionStore;
}

const SessionContext = createContext<Session | null>(null);
/** The slug of the connection whose addresses one is at; null: the home connection's. */
const PlaceContext = createContext<string | null>(null);

/** Holds every connection of this tab. What was read through one that is gone leaves the cache with it. */
export function SessionProvider({
  store,
  children,
}: {
  store: ConnectionStore;
  children: ReactNode;
}) {
  const client = useQueryClient();
  const state = useSyncExternalStore(store.subscribe, store.state);

  useEffect(() => {
    let before = store.state().open;
    return store.subscribe(() => {
      const { open } = store.state();
      const ids = new Set([...open.values()].map(({ id }) => id));
      for (const { id } of before.values()) {
        if (!ids.has(id)) client.removeQueries({ queryKey: [id] });
      }
      before = open;
    });
  }, [client, store]);

  const session = useMemo(() => ({ ...state, store }), [state, store]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Everything below belongs to one connection. */
export function ConnectionScope({ slug, children }: { slug: string; children: ReactNode }) {
  return <PlaceContext value={slug}>{children}</PlaceContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

/** The slug of the connection that one is at; null: there is none at the home addresses. */
export function useConnectionSlug(): string | null {
  const { book } = useSession();
  return use(PlaceContext) ?? book.home;
}

/** What is remembered of the connection that one is at. */
export function useKnownConnection() {
  const { book } = useSession();
  return knownBy(book, useConnectionSlug());
}

/** Every connection that is open in this tab, the current one first. */
export function useConnections(): readonly Connection[] {
  const { open } = useSession();
  const current = useConnectionSlug();
  return useMemo(
    () =>
      [...open]
        .sort(([a], [b]) => Number(b === current) - Number(a === current))
        .map(([, connection]) => connection),
    [open, current],
  );
}

/** The connection of a screen that is shown only when there is one. */
export function useConnection(): Connection {
  const { open } = useSession();
  const connection = open.get(useConnectionSlug() ?? '');
  if (connection === undefined) {
    throw new Error('useConnection needs an open connection: render ConnectPage');
  }
  return connection;
}
