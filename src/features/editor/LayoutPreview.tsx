import { LayoutPicture } from '#components/LayoutPicture.tsx';
import { jsonOrNull } from '#lib/jsonText.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import styles from './LayoutPreview.module.css';

/** The dashboard as its tiles lay it out. While the text does not read, the last picture stays. */
export function LayoutPreview({ tiles: text }: { tiles: string }) {
  const settled = useDeferredValue(text);
  const tiles = useMemo(() => jsonOrNull(settled), [settled]);
  const [shown, setShown] = useState(tiles);
  if (tiles !== null && tiles !== shown) setShown(tiles);
  return (
    <section className={styles.preview} aria-label="Layout preview">
      <h2 className={styles.heading}>Layout preview</h2>
      {shown === null ? (
        <p className={styles.note}>There is a picture once the tiles read as JSON.</p>
      ) : (
        <LayoutPicture tiles={shown} />
      )}
      {tiles === null && shown !== null && (
        <p className={styles.note}>The tiles do not read as JSON now; this is how they were.</p>
      )}
    </section>
  );
}
