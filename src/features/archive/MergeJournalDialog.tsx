import { counted } from '#lib/counted.ts';
import { useFailureToast } from '#components/useFailureToast.ts';
import { type JournalEntry, useMergeArchived } from '#queries/archiveJournal.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { planMerge } from '#storage/mergeArchived.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useToast } from '#ui/Toaster.tsx';
import { useState } from 'react';
import styles from './JournalTransfer.module.css';
import type { FoundJournal } from './readJournals.ts';

interface Props {
  projectId: number;
  journal: readonly JournalEntry[];
  found: FoundJournal;
  onClose: () => void;
}

/** Says what is in a colleague's journal, and merges it when told to. Nothing of one's own is lost. */
export function MergeJournalDialog({ projectId, journal, found, onClose }: Props) {
  const { host } = useConnection();
  const toast = useToast();
  const failed = useFailureToast();
  const merging = useMergeArchived(projectId);
  const [takesOthers, setTakesOthers] = useState(false);
  const isHere = (entry: JournalEntry) => entry.host === host && entry.projectId === projectId;
  const others = found.entries.filter((entry) => !isHere(entry));
  const entries = found.entries
    .filter((entry) => takesOthers || isHere(entry))
    .map((entry) => ({ ...entry, host, projectId }));
  const { fresh, newer, known } = planMerge(entries, journal);
  const count = fresh.length + newer.length;

  async function merge() {
    try {
      await merging.mutateAsync([...fresh, ...newer]);
      const words = [
        fresh.length > 0 ? `${fresh.length} new` : '',
        newer.length > 0 ? `${newer.length} archived again since` : '',
      ];
      toast.show({ tone: 'ok', message: `Merged: ${words.filter(Boolean).join(', ')}` });
      onClose();
    } catch (error) {
      failed(error);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="m"
      title="Merge the journal?"
      description={`${found.name} holds ${counted(found.entries.length, 'archived template')}.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            busy={merging.isPending}
            disabledReason={count === 0 ? 'There is nothing new in it.' : null}
            onClick={() => void merge()}
          >
            {count === 0 ? 'Merge' : `Merge ${counted(count, 'template')}`}
          </Button>
        </>
      }
    >
      <div className={styles.merge}>
        <ul className={styles.found} aria-label="What was found">
          <li>{fresh.length} new</li>
          {newer.length > 0 && (
            <li>{newer.length} archived again since: the later copy takes the place of yours</li>
          )}
          <li>{known} already in your journal</li>
          {others.length > 0 && (
            <li>
              {others.length} of {placesOf(others).join(' and ')}
            </li>
          )}
          {found.unreadable > 0 && <li>{found.unreadable} that cannot be read, left out</li>}
        </ul>
        {others.length > 0 && (
          <Checkbox
            label="Bring those of other places in here as well"
            hint="Right where the same PostHog has two addresses. Elsewhere they cannot be restored, but created anew."
            checked={takesOthers}
            onChange={({ currentTarget }) => setTakesOthers(currentTarget.checked)}
          />
        )}
      </div>
    </Dialog>
  );
}

function placesOf(entries: readonly JournalEntry[]): string[] {
  const places = entries.map(
    ({ host, projectId }) => `${new URL(host).host}, project ${projectId}`,
  );
  return [...new Set(places)];
}
