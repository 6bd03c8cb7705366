import { useAddressOf } from '#components/useAddressOf.ts';
import { useFailureToast } from '#components/useFailureToast.ts';
import { paths } from '#paths.ts';
import { keptHereQuery, useRemoveKept } from '#queries/keptHere.ts';
import { useSession } from '#session/SessionProvider.tsx';
import type { KnownConnection } from '#storage/connectionMemory.ts';
import { forgetVisits } from '#storage/keptHere.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { keptWords } from './keptWords.ts';

interface Props {
  known: KnownConnection;
  onClose: () => void;
}

// A page may not ask PostHog to revoke a token (contract 4.5): what can be done from here is to forget it.
const words = {
  key: (name: string, host: string) => ({
    verb: 'Forget',
    title: `Forget ${name}?`,
    description: `The key for ${host}, the name, what was loaded, recent searches and recent templates are removed from this browser. Nothing changes at PostHog: a key is revoked there, in its settings.`,
  }),
  token: (name: string, host: string) => ({
    verb: 'Sign out',
    title: `Sign out of ${name}?`,
    description: `The tokens for ${host}, the name, what was loaded, recent searches and recent templates are removed from this browser. A page cannot revoke them at PostHog: to end the access at once, take it away from Template Studio there, in its settings.`,
  }),
};

/** Asks, then takes away all that the app holds of the connection one is at, and goes elsewhere. */
export function ForgetConnectionDialog({ known, onClose }: Props) {
  const { book, store } = useSession();
  const [, navigate] = useLocation();
  const addressOf = useAddressOf();
  const failed = useFailureToast();
  const { slug, name, host, way } = known;
  const site = new URL(host).host;
  const { verb, title, description } = words[way === 'token' ? 'token' : 'key'](name, site);

  const kept = useQuery(keptHereQuery(host, null)).data;
  const removing = useRemoveKept();
  const [removes, setRemoves] = useState(false);
  const keptHere = kept === undefined ? null : keptWords(kept);

  function forget() {
    onClose();
    const before = window.location.href;
    navigate(addressOf(null, slug === book.home ? paths.connect() : paths.home()));
    // Work that is not saved asks first whether one may leave; it is there that one goes on.
    if (window.location.href === before) return;
    store.forget(slug);
    // There may be a second way into the same host.
    if (!book.known.some((other) => other.slug !== slug && other.host === host)) forgetVisits(host);
    if (removes) void removing.mutateAsync(host).catch(failed);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      role="alertdialog"
      size="s"
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" onClick={forget}>
            {verb}
          </Button>
        </>
      }
    >
      {keptHere === null ? (
        <p>Saved views and the archive’s journal stay in this browser, if there are any.</p>
      ) : (
        <Checkbox
          label="Remove unsaved drafts, history and saved views too"
          hint={`This browser keeps ${keptHere} of ${site}. Otherwise they stay here, as the archive’s journal does in any case.`}
          checked={removes}
          onChange={({ currentTarget }) => setRemoves(currentTarget.checked)}
        />
      )}
    </Dialog>
  );
}
