import styles from './DropArea.module.css';
import type { NamedFile } from './droppedFiles.ts';
import { useDrop } from './useDrop.ts';

interface Props {
  /** What letting go of them does. */
  label: string;
  onFiles: (files: NamedFile[]) => void;
}

/** Takes files that are dropped anywhere on the page, and says so while some are held over it. */
export function DropArea({ label, onFiles }: Props) {
  const isOver = useDrop(onFiles);
  return (
    isOver && (
      <div className={styles.overlay}>
        <p>{label}</p>
      </div>
    )
  );
}
