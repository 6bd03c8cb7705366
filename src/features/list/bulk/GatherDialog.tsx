import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import styles from './BulkDialog.module.css';

interface Props {
  loaded: number;
  count: number;
  onStop: () => void;
}

export function GatherDialog({ loaded, count, onStop }: Props) {
  return (
    <Dialog
      open
      size="s"
      title="Loading the templates that match"
      onClose={onStop}
      footer={<Button onClick={onStop}>Stop</Button>}
    >
      <div className={styles.gather}>
        <progress aria-label="Loading" max={Math.max(count, 1)} value={loaded} />
        <p>{`${loaded} of ${count}`}</p>
      </div>
    </Dialog>
  );
}
