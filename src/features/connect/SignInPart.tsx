import type { SignInOffer } from '#session/signInOffer.ts';
import { takeTrip } from '#storage/signInTrip.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { LogIn } from 'lucide-react';
import { useEffect, useState } from 'react';
import styles from './ConnectPage.module.css';

export type Offered = Extract<SignInOffer, { offered: true }>;

interface Props {
  offer: SignInOffer;
  /** Leaves for PostHog; resolves where it did not come to that. */
  onSignIn: (offer: Offered, keep: boolean) => Promise<void>;
}

/** Signing in with PostHog, where that can work; elsewhere why it cannot. */
export function SignInPart({ offer, onSignIn }: Props) {
  const [keep, setKeep] = useState(false);
  const [leaving, setLeaving] = useState(false);
  // Whoever is here again without an answer came back by themselves: that trip is over.
  useEffect(() => void takeTrip(), []);
  if (!offer.offered) return <p className={styles.aside}>{offer.why}</p>;

  async function leave(to: Offered) {
    setLeaving(true);
    await onSignIn(to, keep);
    setLeaving(false);
  }

  return (
    <section aria-label="Sign in" className={styles.signIn}>
      <Button
        variant="primary"
        icon={<LogIn aria-hidden size={16} />}
        busy={leaving}
        onClick={() => void leave(offer)}
      >
        Sign in with PostHog
      </Button>
      <p>PostHog asks what you allow, and sends you back here. No key is needed.</p>
      <Checkbox
        label="Stay signed in until this tab is closed"
        hint="Otherwise a reload asks you to sign in again. It is never kept longer."
        checked={keep}
        onChange={(event) => setKeep(event.target.checked)}
      />
    </section>
  );
}
