import { counted } from '#lib/counted.ts';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { Pin } from 'lucide-react';
import { useId } from 'react';
import styles from './HistoryTimeline.module.css';
import type { TimelineEntry } from './versionWords.ts';

interface Props {
  entries: readonly TimelineEntry[];
  /** By the id of a version, as far as known. */
  counts: ReadonlyMap<string, number>;
  selectedId: string;
  onSelect: (id: string) => void;
}

/** The versions from the newest on: radio buttons, so that arrows walk through them. */
export function HistoryTimeline({ entries, counts, selectedId, onSelect }: Props) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label="Versions" className={styles.timeline}>
      {entries.map(({ version, title, changed }) => {
        const { id, at, person, isPinned } = version;
        const count = counts.get(id) ?? 0;
        const facts = [count > 0 ? counted(count, 'change') : '', changed, person ?? ''];
        return (
          <label key={id} className={styles.entry}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === selectedId}
              // Where one goes on reading when the dialog opens.
              autoFocus={id === selectedId}
              onChange={() => onSelect(id)}
              className={styles.radio}
            />
            <span className={styles.title}>
              {title}
              {isPinned && <Pin aria-label="Pinned" size={13} className={styles.pin} />}
            </span>
            <RelativeTime date={new Date(at)} className={styles.time} />
            <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
          </label>
        );
      })}
    </div>
  );
}
