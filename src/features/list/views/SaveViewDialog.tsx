import type { SavedView } from '#storage/savedViews.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { type FormEvent, useId, useState } from 'react';
import { viewWords } from './viewWords.ts';

interface Props {
  query: string;
  views: readonly SavedView[];
  onClose: () => void;
  onSave: (name: string) => void;
}

/** Gives a name to what the list shows. The name of a view that is there already means that one. */
export function SaveViewDialog({ query, views, onClose, onSave }: Props) {
  const [name, setName] = useState('');
  const [error, setError] = useState('');
  const formId = useId();
  const replaces = views.some((view) => view.name === name.trim());

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') setError('Give the view a name.');
    else onSave(name.trim());
  }

  return (
    <Dialog
      open
      size="s"
      title="Save this view"
      description={viewWords(query)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            {replaces ? 'Replace view' : 'Save view'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <TextField
          label="Name of the view"
          value={name}
          error={error}
          maxLength={80}
          hint={
            replaces
              ? 'There is a view of this name. It will show this list.'
              : 'Search, filters, order and look are kept in this browser, for this project.'
          }
          onChange={(event) => {
            setName(event.target.value);
            setError('');
          }}
        />
      </form>
    </Dialog>
  );
}
