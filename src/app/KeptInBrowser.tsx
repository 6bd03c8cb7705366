import { useFailureToast } from '#components/useFailureToast.ts';
import { useHistoryEdits } from '#queries/history.ts';
import { keptHereQuery } from '#queries/keptHere.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import styles from './KeptInBrowser.module.css';
import { keptWords } from './keptWords.ts';

/** How much of a project this browser keeps, and the way to be rid of its history. */
export function KeptInBrowser({ projectId }: { projectId: number }) {
  const { host } = useConnection();
  const failed = useFailureToast();
  const { removeAll } = useHistoryEdits(projectId);
  const kept = useQuery(keptHereQuery(host, projectId));
  const [asking, setAsking] = useState(false);

  async function remove() {
    setAsking(false);
    await removeAll().catch(failed);
    await kept.refetch();
  }

  const words = kept.data === undefined ? null : keptWords(kept.data);
  return (
    <section aria-labelledby="kept-in-browser" className={styles.kept}>
      <h3 id="kept-in-browser">Kept in this browser</h3>
      {kept.isError && <p>This browser keeps no data for this page.</p>}
      {kept.isSuccess && (
        <p>
          {words === null ? 'Nothing of this project yet.' : `Of this project: ${words}.`} History
          keeps up to 50 MB in all; the oldest versions go first, pinned ones stay.
        </p>
      )}
      {kept.data !== undefined && kept.data.history.versions > 0 && (
        <Button size="s" onClick={() => setAsking(true)}>
          Remove all history of this project
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Remove all history of this project?"
        description="This browser forgets every earlier version of its templates, pinned ones too. The templates themselves, unsaved drafts and the archive’s journal stay."
        action="Remove"
        onConfirm={() => void remove()}
      />
    </section>
  );
}
