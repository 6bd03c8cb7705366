import { useConnection, useConnectionSlug } from '#session/SessionProvider.tsx';
import { RenewKey } from './RenewKey.tsx';
import { RenewSession } from './RenewSession.tsx';
import { useRenewal } from './useRenewal.ts';
import { lazy } from 'react';

// What signs in comes with somebody who does.
const RenewSignIn = lazy(async () => ({
  default: (await import('./RenewSignIn.tsx')).RenewSignIn,
}));

/**
 * Asks for the key again, for the sign-in or for the session, in front of the page that was being worked on: it
 * stays as it is, and goes on with what is given.
 */
export function KeyDialog({ projectId }: { projectId: number }) {
  const connection = useConnection();
  const slug = useConnectionSlug() ?? '';
  const renewal = useRenewal(connection, slug, projectId);
  const { host, credential } = connection;
  switch (credential.kind) {
    case 'key':
      return <RenewKey host={new URL(host).host} renewal={renewal} />;
    case 'token':
      return <RenewSignIn address={host} renewal={renewal} />;
    case 'session':
      return <RenewSession address={host} renewal={renewal} />;
  }
}
