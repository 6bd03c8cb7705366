import type { SavedView } from '#storage/savedViews.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { Bookmark, ChevronDown, ChevronUp, Link2, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import styles from './ManageViewsDialog.module.css';
import { viewWords } from './viewWords.ts';

interface Props {
  views: readonly SavedView[];
  onChange: (change: (views: SavedView[]) => SavedView[]) => void;
  onCopyLink: (view: SavedView) => void;
  onClose: () => void;
}

/** Names, order and links of the saved views. Every change holds at once. */
export function ManageViewsDialog({ views, onChange, onCopyLink, onClose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');

  function move(id: string, step: -1 | 1) {
    onChange((now) => moved(now, id, step));
    const name = views.find((view) => view.id === id)?.name ?? '';
    setSaid(`Moved ${name} ${step === -1 ? 'up' : 'down'}`);
  }

  function remove({ id, name }: SavedView, at: number) {
    onChange((now) => now.filter((view) => view.id !== id));
    setSaid(`Removed ${name}`);
    // The button that had the focus goes with its row.
    const rows = list.current?.querySelectorAll<HTMLElement>('input') ?? [];
    (rows[at + 1] ?? rows[at - 1])?.focus();
  }

  return (
    <Dialog
      open
      size="m"
      title="Saved views"
      description={views.length > 0 && 'Kept in this browser, for this project.'}
      onClose={onClose}
      footer={<Button onClick={onClose}>Done</Button>}
    >
      {views.length === 0 && (
        <EmptyState icon={<Bookmark />} title="No saved views">
          Search and filter the list, then save what it shows under a name.
        </EmptyState>
      )}
      <ul ref={list} className={styles.list}>
        {views.map((view, at) => (
          <li key={view.id} className={styles.row}>
            <ViewName
              view={view}
              onRename={(name) =>
                onChange((now) =>
                  now.map((other) => (other.id === view.id ? { ...other, name } : other)),
                )
              }
            />
            <div className={styles.tools}>
              <IconButton
                label={`Move ${view.name} up`}
                icon={<ChevronUp aria-hidden size={16} />}
                disabledReason={at === 0 ? 'It is the first.' : null}
                onClick={() => move(view.id, -1)}
              />
              <IconButton
                label={`Move ${view.name} down`}
                icon={<ChevronDown aria-hidden size={16} />}
                disabledReason={at === views.length - 1 ? 'It is the last.' : null}
                onClick={() => move(view.id, 1)}
              />
              <IconButton
                label={`Copy link to ${view.name}`}
                icon={<Link2 aria-hidden size={16} />}
                onClick={() => onCopyLink(view)}
              />
              <IconButton
                label={`Remove ${view.name}`}
                icon={<Trash2 aria-hidden size={16} />}
                onClick={() => remove(view, at)}
              />
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </Dialog>
  );
}

/** A name is changed in its place; an empty one is not taken. */
function ViewName({ view, onRename }: { view: SavedView; onRename: (name: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  function settle() {
    const name = typed?.trim() ?? '';
    if (name !== '' && name !== view.name) onRename(name);
    setTyped(null);
  }
  return (
    <TextField
      label={`Name of ${view.name}`}
      hiddenLabel
      className={styles.name}
      hint={viewWords(view.query)}
      value={typed ?? view.name}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) settle();
      }}
    />
  );
}

function moved(views: SavedView[], id: string, step: -1 | 1): SavedView[] {
  const from = views.findIndex((view) => view.id === id);
  const view = views[from];
  const to = from + step;
  if (view === undefined || to < 0 || to >= views.length) return views;
  return views.toSpliced(from, 1).toSpliced(to, 0, view);
}
