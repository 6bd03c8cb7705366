import { placeTiles } from '#template/placeTiles.ts';
import { useCallback, useState } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';
import styles from './LayoutPreview.module.css';
import { LayoutDesk } from './LayoutDesk.tsx';
import type { OnPlace } from './useCarry.ts';
import { useSelectedTile } from '#features/editor/place/useSelectedTile.ts';

const brokenReason = 'The tiles do not read as JSON now; this is how they were.';

/** The dashboard as its tiles lay it out. While the text does not read, the last picture stays. */
export function LayoutPreview() {
  const { current, editPart, partRefusal } = useEditor();
  const { selected, select } = useSelectedTile();
  const { tiles } = current.analysis;
  const [shown, setShown] = useState(tiles);
  if (tiles !== null && tiles !== shown) setShown(tiles);
  const place = useCallback<OnPlace>(
    (name, breakpoint, boxes) =>
      editPart('tiles', name, (text) => placeTiles(text, breakpoint, boxes)),
    [editPart],
  );
  const broken = tiles === null && shown !== null;
  return (
    <section className={styles.preview} aria-label="Layout preview">
      <h2 className={styles.heading}>Layout preview</h2>
      {shown !== null && (
        <LayoutDesk
          tiles={shown}
          selected={selected}
          onSelect={select}
          refusal={broken ? brokenReason : partRefusal('tiles')}
          onPlace={place}
        />
      )}
    </section>
  );
}
