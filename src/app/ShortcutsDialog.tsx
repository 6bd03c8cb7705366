import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import styles from './ShortcutsDialog.module.css';

const groups = [
  {
    name: 'Everywhere',
    shortcuts: [
      { keys: 'mod+k', does: 'Command menu' },
      { keys: '?', does: 'This list' },
      { keys: '/', does: 'Search templates' },
      { keys: 'F6', does: 'To the newest message' },
      { keys: 'Escape', does: 'Close what is open' },
    ],
  },
  {
    name: 'In the command menu',
    shortcuts: [
      { keys: 'Enter', does: 'Do it' },
      { keys: 'mod+Enter', does: 'Open it in a new tab' },
      { keys: 'PageDown', does: 'Eight further; with Page Up, eight back' },
      { keys: 'Home', does: 'To the first; with End, to the last' },
    ],
  },
  {
    name: 'In the search box of the list',
    shortcuts: [
      { keys: '↓', does: 'To the recent searches, while the box is empty' },
      { keys: 'Del', does: 'Remove a recent search' },
    ],
  },
  {
    name: 'In the list',
    shortcuts: [
      { keys: 'j', does: 'To the next row; with k, the one before' },
      { keys: 'x', does: 'Select a row; with Shift, all up to it' },
      { keys: 'shift+j', does: 'Select on; with k, upwards' },
      { keys: 'Enter', does: 'Open; o does it too' },
      { keys: 'e', does: 'Archive' },
      { keys: 'd', does: 'Duplicate' },
      { keys: 'n', does: 'New template' },
      { keys: ']', does: 'Next page; with [, the one before' },
    ],
  },
  {
    name: 'In a template',
    shortcuts: [
      { keys: 'mod+s', does: 'Review and save' },
      { keys: 'mod+z', does: 'Undo, in form, code and picture alike' },
      { keys: 'mod+shift+z', does: 'Redo' },
    ],
  },
  {
    name: 'In its code',
    shortcuts: [
      { keys: 'mod+.', does: 'Mend the problem at the caret' },
      { keys: 'mod+Space', does: 'Suggest what may stand here' },
      { keys: 'mod+shift+Space', does: 'Explain what stands here' },
      { keys: 'F2', does: 'Rename a variable everywhere' },
      { keys: 'F12', does: 'From a placeholder to its variable' },
      { keys: 'shift+F12', does: 'All uses of a variable' },
      { keys: 'F8', does: 'To the next problem' },
      { keys: 'Escape', does: 'Let Tab leave the editor' },
    ],
  },
  {
    name: 'In outline and picture',
    shortcuts: [
      { keys: 'alt+↑', does: 'Move a tile up in the list; with ↓, down' },
      { keys: 'mod+d', does: 'Duplicate a tile of the list' },
      { keys: 'Space', does: 'Pick a tile of the picture up, then arrows; with Shift, resize' },
    ],
  },
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open closeOnOutsideClick size="m" onClose={onClose} title="Keyboard shortcuts">
      {groups.map(({ name, shortcuts }) => (
        <section key={name} className={styles.group}>
          <h3 className={styles.name}>{name}</h3>
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
        </section>
      ))}
    </Dialog>
  );
}
