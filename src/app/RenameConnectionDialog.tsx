import { useSession } from '#session/SessionProvider.tsx';
import type { KnownConnection } from '#storage/connectionMemory.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useId, useState } from 'react';

interface Props {
  known: KnownConnection;
  onClose: () => void;
}

export function RenameConnectionDialog({ known, onClose }: Props) {
  const { store } = useSession();
  const [name, setName] = useState(known.name);
  const formId = useId();
  const host = new URL(known.host).host;
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title={`Rename ${known.name}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Rename
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          store.rename(known.slug, name);
          onClose();
        }}
      >
        <TextField
          label="Name"
          hint={`Only this browser calls ${host} so. Its addresses stay the same.`}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      </form>
    </Dialog>
  );
}
