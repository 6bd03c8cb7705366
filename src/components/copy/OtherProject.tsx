import { parseProjectId } from '#paths.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { type FormEvent, useState } from 'react';
import styles from './CopyDialog.module.css';

/** For ways in that cannot list projects, such as a key without `project:read`: one types the id. */
export function OtherProject({ onAdd }: { onAdd: (projectId: number) => void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();

  function add(event: FormEvent) {
    event.preventDefault();
    const id = parseProjectId(text.trim());
    if (id === null) {
      setError('A project id is a whole number.');
      return;
    }
    setError(undefined);
    setText('');
    onAdd(id);
  }

  return (
    <form className={styles.other} onSubmit={add}>
      <TextField
        label="Another project’s id"
        inputMode="numeric"
        autoComplete="off"
        mono
        value={text}
        error={error}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">Add</Button>
    </form>
  );
}
