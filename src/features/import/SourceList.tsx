import { IconButton } from '#ui/IconButton.tsx';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import styles from './SourceList.module.css';
import type { Source } from './useSources.ts';

/** What was read, what it was taken for, and what was left out or mended on the way. */
export function SourceList({
  sources,
  onDismiss,
}: {
  sources: readonly Source[];
  onDismiss: (key: string) => void;
}) {
  return (
    <ul aria-label="What was read" aria-live="polite" className={styles.list}>
      {sources.map(({ key, origin, templates, sentence, notes }) => {
        const isFound = templates.length > 0;
        const Icon = isFound ? CircleCheck : CircleAlert;
        return (
          <li key={key} className={styles.source} data-found={isFound || undefined}>
            <Icon aria-label={isFound ? 'Recognised' : 'Not recognised'} className={styles.icon} />
            <div className={styles.text}>
              <p>
                <strong className={styles.origin}>{origin}</strong> {sentence}
              </p>
              {notes.map((note) => (
                <p key={note} className={styles.note}>
                  {note}
                </p>
              ))}
            </div>
            <IconButton
              size="s"
              label={`Take ${origin} away`}
              icon={<X aria-hidden />}
              onClick={() => onDismiss(key)}
            />
          </li>
        );
      })}
    </ul>
  );
}
