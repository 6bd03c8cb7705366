import { useConnection } from '#session/SessionProvider.tsx';
import { forgetSearch, recallSearches } from '#storage/recentSearches.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { History, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import styles from './RecentSearches.module.css';

interface Props {
  projectId: number;
  searchBox: RefObject<HTMLInputElement | null>;
  onChoose: (search: string) => void;
  onClose: () => void;
}

/** What was searched for lately, under the empty search box; the arrow keys lead into it and out again. */
export function RecentSearches({ projectId, searchBox, onChoose, onClose }: Props) {
  const { host } = useConnection();
  const place = { host, projectId };
  const [searches, setSearches] = useState(() => recallSearches(place));
  const list = useRef<HTMLUListElement>(null);

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-search]') ?? [])];
  useEffect(() => {
    const box = searchBox.current;
    const listener = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      rows()[0]?.focus();
    };
    box?.addEventListener('keydown', listener);
    return () => box?.removeEventListener('keydown', listener);
  }, [searchBox, onClose]);

  function forget(search: string) {
    const at = searches.indexOf(search);
    forgetSearch(place, search);
    setSearches(recallSearches(place));
    // The row that had the focus goes.
    const others = rows().filter((_, index) => index !== at);
    (others[at] ?? others[at - 1] ?? searchBox.current)?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const all = rows();
    const row = document.activeElement?.closest('li');
    const at = all.findIndex((each) => row?.contains(each));
    const search = searches[at];
    if (event.key === 'ArrowDown') all[Math.min(at + 1, all.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (all[at - 1] ?? searchBox.current)?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Delete' && search !== undefined) forget(search);
    else if (event.key === 'Escape') {
      searchBox.current?.focus();
      onClose();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (searches.length === 0) return null;
  return (
    <div className={styles.panel}>
      <h2 className={styles.heading}>Recent searches</h2>
      {/* Keys of the buttons in it, heard where they all pass. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul ref={list} aria-label="Recent searches" className={styles.list} onKeyDown={onKeyDown}>
        {searches.map((search) => (
          <li key={search} className={styles.row}>
            <button
              type="button"
              data-search
              className={styles.search}
              onClick={() => {
                onChoose(search);
                searchBox.current?.focus();
              }}
            >
              <History aria-hidden size={16} />
              <span>{search}</span>
            </button>
            <IconButton
              size="s"
              label={`Remove ${search} from recent searches`}
              tooltip={null}
              icon={<X aria-hidden size={14} />}
              onClick={() => forget(search)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
