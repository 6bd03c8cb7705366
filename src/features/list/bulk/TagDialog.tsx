import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { type FormEvent, useId, useState } from 'react';
import styles from './BulkDialog.module.css';

interface Props {
  kind: 'add-tag' | 'remove-tag';
  /** "52 templates" */
  what: string;
  /** Those that the chosen rows have. */
  tags: string[];
  onClose: () => void;
  onTag: (tag: string) => void;
}

/** Of a tag (contract 1.3). */
const longest = 255;

export function TagDialog({ kind, what, tags, onClose, onTag }: Props) {
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  const formId = useId();
  const adds = kind === 'add-tag';

  function submit(event: FormEvent) {
    event.preventDefault();
    const tag = text.trim();
    if (tag === '') setError('Name a tag.');
    else if (tag.length > longest) setError(`A tag has at most ${longest} characters.`);
    else onTag(tag);
  }

  return (
    <Dialog
      open
      size="s"
      title={adds ? `Add a tag to ${what}` : `Remove a tag from ${what}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            {adds ? 'Add tag' : 'Remove tag'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <TextField
          label="Tag"
          value={text}
          error={error}
          onChange={(event) => {
            setText(event.target.value);
            setError('');
          }}
        />
      </form>
      {tags.length > 0 && (
        <div className={styles.tags} role="group" aria-label="Tags of the selected">
          {tags.slice(0, 40).map((tag) => (
            <Chip key={tag} onClick={() => setText(tag)}>
              {tag}
            </Chip>
          ))}
        </div>
      )}
    </Dialog>
  );
}
