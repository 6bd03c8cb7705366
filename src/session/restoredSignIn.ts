import type { Credential } from '#api/connection.ts';
import type { TabSignIn } from '#storage/connectionMemory.ts';

/** A sign-in that this tab kept over a reload. What keeps its token fresh comes after the page. */
export function restoredSignIn(kept: TabSignIn): Credential {
  const signedIn = import('./SignedIn.ts').then(({ SignedIn }) => SignedIn.restored(kept));
  return {
    kind: 'token',
    scopes: kept.signIn.scopes,
    projects: kept.signIn.projects,
    keeper: {
      token: async () => (await signedIn).token(),
      replaced: async (token) => (await signedIn).replaced(token),
      keep: (slug) => void signedIn.then((one) => one.keep(slug)),
    },
  };
}
