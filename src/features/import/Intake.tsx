import { ChooseFiles } from '#components/dropping/ChooseFiles.tsx';
import { DropArea } from '#components/dropping/DropArea.tsx';
import { chosenFiles, type NamedFile } from '#components/dropping/droppedFiles.ts';
import type { Recognition } from '#template/transfer/recognise.ts';
import { Button } from '#ui/Button.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { FileDown, FileUp, FolderUp } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import styles from './Intake.module.css';
import { usePaste } from './usePaste.ts';

interface Props {
  /** There is something below already: less room for the way in. */
  compact: boolean;
  isReading: boolean;
  onFiles: (files: readonly NamedFile[]) => Promise<Recognition[]>;
  onText: (text: string) => Promise<Recognition[]>;
}

/** The ways in: dropping anywhere on the page, choosing, pasting anywhere or into the box. */
export function Intake({ compact, isReading, onFiles, onText }: Props) {
  const [text, setText] = useState('');
  usePaste({
    onFiles: (pasted) => void onFiles(chosenFiles(pasted)),
    onText: (pasted) => void read(pasted),
  });

  /** What makes no template stays in the box, where it can be mended. */
  async function read(given: string) {
    const read = await onText(given);
    setText(read.some(({ templates }) => templates.length > 0) ? '' : given);
  }

  /** Megabytes in a text box are slow, and need not be seen. */
  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text/plain');
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const replacesAll = selectionEnd - selectionStart === value.length;
    if (!replacesAll || pasted === '' || event.clipboardData.files.length > 0) return;
    event.preventDefault();
    void read(pasted);
  }

  return (
    <section
      className={styles.intake}
      data-compact={compact || undefined}
      aria-label="Add templates"
    >
      <div className={styles.drop}>
        {!compact && (
          <span className={styles.icon}>
            <FileDown aria-hidden />
          </span>
        )}
        <p className={styles.invitation}>
          {compact ? 'Drop or paste more anywhere' : 'Drop files or a folder anywhere on this page'}
        </p>
        <div className={styles.buttons}>
          <ChooseFiles
            label="Files"
            variant={compact ? 'secondary' : 'primary'}
            icon={<FileUp aria-hidden />}
            onFiles={(chosen) => void onFiles(chosen)}
          >
            Choose files
          </ChooseFiles>
          <ChooseFiles
            label="Folder"
            folder
            icon={<FolderUp aria-hidden />}
            onFiles={(chosen) => void onFiles(chosen)}
          >
            Choose a folder
          </ChooseFiles>
        </div>
      </div>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          void read(text);
        }}
      >
        <TextArea
          label="Paste templates"
          mono
          rows={compact ? 1 : 5}
          spellCheck={false}
          placeholder="JSON, Markdown with JSON in it, a curl line…"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onPaste={paste}
        />
        <Button
          type="submit"
          className={styles.read}
          disabledReason={text.trim() === '' ? 'There is no text yet.' : null}
        >
          Read the text
        </Button>
      </form>
      {isReading && (
        <p role="status" className={styles.reading}>
          <Spinner />
          Reading…
        </p>
      )}
      <DropArea label="Drop to read" onFiles={(dropped) => void onFiles(dropped)} />
    </section>
  );
}
