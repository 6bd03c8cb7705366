import { useSettings } from '#queries/settings.ts';
import { finishSignIn, prepareSignIn, waitForReturn } from '#session/signIn.ts';
import type { SignInOffer } from '#session/signInOffer.ts';
import { buttonClass } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { RenewalDialog } from './RenewalDialog.tsx';
import { describeSignIn } from './signInAdvice.ts';
import type { Renewal } from './useRenewal.ts';
import { useSignInOffer } from './useSignInOffer.ts';

/** Where the tab goes that signs in for this one, and what this one keeps until that is back. */
function usePrepared(host: string, offer: SignInOffer | undefined) {
  return useQuery({
    queryKey: ['site', 'sign-in to', host],
    enabled: offer?.offered === true,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () =>
      offer?.offered ? prepareSignIn({ host, ...offer }) : Promise.reject(new Error('no offer')),
  });
}

/**
 * Asks to sign in again, in a tab of its own: the page with the work is not left. A link, since a browser lets
 * no script open a tab once it had to compute what for.
 */
export function RenewSignIn({ address, renewal }: { address: string; renewal: Renewal }) {
  const offer = useSignInOffer(useSettings() ?? {}, address);
  const { data: prepared, refetch } = usePrepared(address, offer);
  const [keep, setKeep] = useState(false);
  const { host } = new URL(address);

  const onReturn = useEffectEvent(async (came: string) => {
    if (prepared === undefined) return;
    await renewal.attempt(finishSignIn(prepared.trip, came), keep);
    // A code is good once: the next try is another trip.
    void refetch();
  });
  useEffect(() => {
    if (prepared === undefined) return;
    const gone = new AbortController();
    void waitForReturn(prepared.trip, gone.signal).then(onReturn);
    return () => gone.abort();
  }, [prepared]);

  return (
    <RenewalDialog
      title="You are signed out"
      description={`Your sign-in at ${host} has ended. What you typed is still here: sign in again, in a tab of its own, and this page goes on.`}
      renewal={renewal}
      describe={describeSignIn}
      action={
        prepared && (
          <a
            href={prepared.address}
            target="_blank"
            rel="noopener noreferrer"
            className={buttonClass({ variant: 'primary' })}
          >
            Sign in with PostHog
          </a>
        )
      }
    >
      {offer?.offered === false ? (
        <p>{offer.why}</p>
      ) : (
        <Checkbox
          label="Stay signed in until this tab is closed"
          checked={keep}
          onChange={(event) => setKeep(event.target.checked)}
        />
      )}
    </RenewalDialog>
  );
}
