import { useFailureToast } from '#components/useFailureToast.ts';
import { useEditor } from '#features/editor/EditorContext.ts';
import { historyQuery, useHistoryEdits } from '#queries/history.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useMemo, useState } from 'react';
import styles from './HistoryDialog.module.css';
import { HistoryTimeline } from './HistoryTimeline.tsx';
import { useChangeCounts } from './useChangeCounts.ts';
import { VersionDetail } from './VersionDetail.tsx';
import { exactTime, timelineEntries } from './versionWords.ts';

interface Props {
  templateId: string;
  onClose: () => void;
}

/** What this browser knows of a template's past, and the way back to it. */
export function HistoryDialog({ templateId, onClose }: Props) {
  const { projectId } = useEditor();
  const connection = useConnection();
  const failed = useFailureToast();
  const versions = useQuery(historyQuery(connection, projectId, templateId));
  const { remove } = useHistoryEdits(projectId);
  const entries = useMemo(() => timelineEntries(versions.data ?? []), [versions.data]);
  const counts = useChangeCounts(entries);
  const [chosen, setChosen] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const [removals, setRemovals] = useState(0);
  const index = Math.max(
    entries.findIndex(({ version }) => version.id === chosen),
    0,
  );
  const entry = entries[index];

  async function removeIt() {
    if (entry === undefined) return;
    setRemoving(false);
    const next = entries[index + 1] ?? entries[index - 1];
    await remove(entry.version.id).catch(failed);
    setChosen(next?.version.id ?? null);
    setRemovals(removals + 1);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="l"
      title="History"
      description="What each save changed, and what others changed between two of your visits. It is kept in this browser only."
    >
      {versions.isPending && <Skeleton height="20rem" />}
      {versions.isError && (
        <Notice tone="warning" title="There is no history here">
          This browser keeps no data for this page, so nothing of the past can be shown.
        </Notice>
      )}
      {versions.isSuccess && entry === undefined && (
        <EmptyState icon={<History />} title="No history yet">
          From now on, this browser keeps this template before and after each save, and as it was
          found when somebody else had changed it.
        </EmptyState>
      )}
      {entry !== undefined && (
        <div className={styles.columns}>
          <div className={styles.past}>
            <HistoryTimeline
              // Anew, so that the focus is where the removed one was.
              key={removals}
              entries={entries}
              counts={counts}
              selectedId={entry.version.id}
              onSelect={setChosen}
            />
            {entries.length === 1 && (
              <p className={styles.hint}>
                From here on, each save and what others change is added above.
              </p>
            )}
          </div>
          <VersionDetail
            key={entry.version.id}
            entry={entry}
            onRestored={onClose}
            onRemove={() => setRemoving(true)}
          />
        </div>
      )}
      {entry !== undefined && (
        <ConfirmDialog
          open={removing}
          onClose={() => setRemoving(false)}
          title="Remove this version?"
          description={`What the template was on ${exactTime(entry.version.at)} is forgotten by this browser. The template itself stays as it is.`}
          action="Remove"
          onConfirm={() => void removeIt()}
        />
      )}
    </Dialog>
  );
}
