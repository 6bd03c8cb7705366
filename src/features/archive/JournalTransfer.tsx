import { useCommands } from '#components/commands/useCommands.ts';
import { DropArea } from '#components/dropping/DropArea.tsx';
import { chosenFiles, type NamedFile } from '#components/dropping/droppedFiles.ts';
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
  const files = useRef<HTMLInputElement>(null);
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

  const choose = () => files.current?.click();
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
      run: choose,
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
        <Button
          icon={<FileUp aria-hidden size={16} />}
          tooltip="Merges what a colleague archived and exported; the file can be dropped on the page, too"
          onClick={choose}
        >
          Import journal
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label="Journal"
        onChange={({ currentTarget }) => {
          void read(chosenFiles(currentTarget.files ?? []));
          currentTarget.value = ''; // the same file may be chosen again
        }}
      />
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
