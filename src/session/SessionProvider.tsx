import type { Connection, Credential } from '#api/connection.ts';
import {
  recallPlace,
  recallTabKey,
  rememberPlace,
  rememberTabKey,
} from '#storage/connectionMemory.ts';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';

interface ConnectChoice {
  host: string;
  credential: Credential;
  /** Keep the key in this tab's storage, so that a reload does not ask for it again. */
  keepKey: boolean;
}

interface Session {
  /** null: there is no way in yet, a person has to give one. */
  connection: Connection | null;
  connect: (choice: ConnectChoice) => void;
  disconnect: () => void;
}

const SessionContext = createContext<Session | null>(null);

let connections = 0;
function connectionTo(host: string, credential: Credential): Connection {
  connections += 1;
  return { id: `${connections} ${credential.kind} ${host}`, host, credential };
}

/**
 * Without a key from this tab the app tries the PostHog that serves it, by its cookie: right where the
 * app stands beside PostHog, and one refused request where it does not.
 */
function firstConnection(): Connection | null {
  const kept = recallTabKey();
  if (kept !== null) return connectionTo(kept.host, { kind: 'key', key: kept.key });
  if (recallPlace()?.way === 'key') return null;
  return connectionTo(window.location.origin, { kind: 'session' });
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const [connection, setConnection] = useState(firstConnection);

  const connect = useCallback(({ host, credential, keepKey }: ConnectChoice) => {
    rememberTabKey(credential.kind === 'key' && keepKey ? { host, key: credential.key } : null);
    rememberPlace({ host, way: credential.kind, projectId: null });
    setConnection(connectionTo(host, credential));
  }, []);

  const disconnect = useCallback(() => {
    rememberTabKey(null);
    setConnection(null);
  }, []);

  const session = useMemo(
    () => ({ connection, connect, disconnect }),
    [connection, connect, disconnect],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

/** Every connection that is open in this tab, the current one first. */
export function useConnections(): readonly Connection[] {
  const { connection } = useSession();
  return connection === null ? [] : [connection];
}

/** The connection of a screen that is shown only when there is one. */
export function useConnection(): Connection {
  const { connection } = useSession();
  if (connection === null) throw new Error('useConnection needs a connection: render ConnectPage');
  return connection;
}
