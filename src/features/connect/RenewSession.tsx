import { Button, buttonClass } from '#ui/Button.tsx';
import { useState } from 'react';
import { RenewalDialog } from './RenewalDialog.tsx';
import type { Renewal } from './useRenewal.ts';

/** Waits until a person has signed in at PostHog in another tab. */
export function RenewSession({ address, renewal }: { address: string; renewal: Renewal }) {
  const [checking, setChecking] = useState(false);
  const { host } = new URL(address);

  async function checkSession() {
    setChecking(true);
    await renewal.attempt({ kind: 'session' }, false);
    setChecking(false);
  }

  return (
    <RenewalDialog
      title="You are signed out"
      description={`Your session at ${host} has ended. What you typed is still here: sign in at PostHog in another tab, then go on.`}
      renewal={renewal}
      action={
        <Button variant="primary" busy={checking} onClick={() => void checkSession()}>
          I am signed in, go on
        </Button>
      }
    >
      <p>
        <a href={`${address}/login`} target="_blank" rel="noreferrer" className={buttonClass()}>
          Sign in at {host}
        </a>
      </p>
    </RenewalDialog>
  );
}
