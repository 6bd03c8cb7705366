import { LayoutPicture } from '#components/LayoutPicture.tsx';
import { checkJson, JsonSyntaxError, type JsonText } from '#lib/jsonText.ts';
import { useDeferredValue, useState } from 'react';
import styles from './LayoutPreview.module.css';

function readable(text: string): JsonText | null {
  try {
    return checkJson(text);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}

/** The dashboard as its tiles lay it out. While the text does not read, the last picture stays. */
export function LayoutPreview({ tiles: text }: { tiles: string }) {
  const tiles = readable(useDeferredValue(text));
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
