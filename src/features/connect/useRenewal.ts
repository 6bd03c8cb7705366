import { isSomeoneElse, type Credential, personQuery } from '#session/identity.ts';
import { type Connection, useSession } from '#session/SessionProvider.tsx';
import { tryConnection } from '#session/tryConnection.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** A way in that works again, of another person than before. */
export interface SomeoneElse {
  credential: Credential;
  keepKey: boolean;
  /** Who they are, as far as it is known. */
  now: string;
  before: string;
}

/** Tries a key, a sign-in, or the session, for a connection that lost its own, and has everything go on with it. */
export function useRenewal(connection: Connection, slug: string, projectId: number) {
  const client = useQueryClient();
  const toast = useToast();
  const { store } = useSession();
  const [failure, setFailure] = useState<unknown>(null);
  const [someoneElse, setSomeoneElse] = useState<SomeoneElse | null>(null);

  function take(credential: Credential, keepKey: boolean, samePerson: boolean) {
    store.renew(slug, credential, keepKey);
    // What another person saw is not shown to this one, but for the page they both look at.
    if (!samePerson) client.removeQueries({ queryKey: [connection.id], type: 'inactive' });
    void client.invalidateQueries({ queryKey: [connection.id] });
    toast.show({ tone: 'ok', message: 'PostHog knows you again. You can go on.' });
  }

  async function attempt(given: Credential | Promise<Credential>, keepKey: boolean): Promise<void> {
    setFailure(null);
    setSomeoneElse(null);
    try {
      const credential = await given;
      const tried = await tryConnection(connection.host, credential, projectId);
      if (tried.kind !== 'connected') return; // A project was named: there is nothing to choose.
      const before = client.getQueryData(personQuery(connection).queryKey);
      if (isSomeoneElse(before, tried.identity)) {
        const nameOf = ({ person, key }: typeof tried.identity) =>
          person?.name ?? person?.email ?? key?.label ?? '';
        setSomeoneElse({
          credential,
          keepKey,
          now: nameOf(tried.identity) || 'someone else',
          before: (before && nameOf(before)) || 'someone else',
        });
        return;
      }
      take(credential, keepKey, true);
    } catch (error) {
      setFailure(error);
    }
  }

  return {
    failure,
    someoneElse,
    attempt,
    takeSomeoneElse: () => {
      if (someoneElse !== null) take(someoneElse.credential, someoneElse.keepKey, false);
    },
  };
}

export type Renewal = ReturnType<typeof useRenewal>;
