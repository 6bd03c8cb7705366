import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import styles from './ShortcutsDialog.module.css';

const shortcuts = [
  { keys: 'mod+k', does: 'Command menu' },
  { keys: '?', does: 'This list' },
  { keys: '/', does: 'Search templates' },
  { keys: 'mod+s', does: 'Save the template' },
  { keys: 'F6', does: 'To the newest message' },
  { keys: 'Escape', does: 'Close what is open; in a code editor, let Tab leave it' },
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open closeOnOutsideClick size="s" onClose={onClose} title="Keyboard shortcuts">
      <dl className={styles.list}>
        {shortcuts.map(({ keys, does }) => (
          <div key={keys} className={styles.row}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
