import { useCommands } from '#components/commands/useCommands.ts';
import { ChooseFiles } from '#components/dropping/ChooseFiles.tsx';
import { DropArea } from '#components/dropping/DropArea.tsx';
import type { NamedFile } from '#components/dropping/droppedFiles.ts';
import { downloadText } from '#lib/downloadText.ts';
import type { JournalEntry } from '#queries/archiveJournal.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { journalFile } from '#storage/journalFile.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Download, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import styles from './JournalTransfer.module.css';
import { MergeJournalDialog } from './MergeJournalDialog.tsx';
import { type FoundJournal, readJournals } from './readJournals.ts';

interface Props {
  projectId: number;
  journal: readonly JournalEntry[];
}

/** Takes the journal to a colleague, and a colleague's journal in. */
export function JournalTransfer({ projectId, journal }: Props) {
  const { host } = useConnection();
  const choice = useRef<{ open: () => void }>(null);
  const [found, setFound] = useState<FoundJournal | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  async function read(given: readonly NamedFile[]) {
    if (given.length === 0) return;
    const reading = await readJournals(given);
    setRefused('refused' in reading ? reading.refused : null);
    setFound('refused' in reading ? null : reading);
  }

  function save() {
    downloadText(`archive-${new URL(host).hostname}-${projectId}.json`, journalFile(journal));
  }

  useCommands(() => [
    ...(journal.length === 0
      ? []
      : [
          {
            id: 'archive export',
            label: 'Export journal',
            group: 'The archive',
            icon: <Download />,
            run: save,
          },
        ]),
    {
      id: 'archive import',
      label: 'Import journal…',
      group: 'The archive',
      icon: <FileUp />,
      run: () => choice.current?.open(),
    },
  ]);

  return (
    <div className={styles.transfer}>
      <div className={styles.buttons}>
        <Button
          icon={<Download aria-hidden size={16} />}
          disabledReason={journal.length === 0 ? 'There is nothing in it yet.' : null}
          onClick={save}
        >
          Export journal
        </Button>
        <ChooseFiles
          ref={choice}
          label="Journal"
          accept=".json,application/json"
          icon={<FileUp aria-hidden size={16} />}
          tooltip="Merges what a colleague archived and exported; the file can be dropped on the page, too"
          onFiles={(chosen) => void read(chosen)}
        >
          Import journal
        </ChooseFiles>
      </div>
      {refused !== null && (
        <Notice
          tone="danger"
          title="The file was not read"
          actions={
            <Button size="s" onClick={() => setRefused(null)}>
              Dismiss
            </Button>
          }
        >
          {refused} Nothing was changed.
        </Notice>
      )}
      {found !== null && (
        <MergeJournalDialog
          projectId={projectId}
          journal={journal}
          found={found}
          onClose={() => setFound(null)}
        />
      )}
      <DropArea label="Drop to import a journal" onFiles={(dropped) => void read(dropped)} />
    </div>
  );
}
