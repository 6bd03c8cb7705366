import { placeTiles } from '#template/placeTiles.ts';
import { useCallback } from 'react';
import { useTiles } from '#features/editor/parts/useTiles.ts';
import { useSelectedTile } from '#features/editor/place/useSelectedTile.ts';
import { LayoutDesk } from './LayoutDesk.tsx';
import styles from './LayoutPreview.module.css';
import type { OnPlace } from './useCarry.ts';

/** The dashboard as its tiles lay it out. While the text does not read, the last picture stays. */
export function LayoutPreview() {
  const { tiles, refusal, edit } = useTiles();
  const { selected, select } = useSelectedTile();
  const place = useCallback<OnPlace>(
    (name, breakpoint, boxes) => edit(name, (text) => placeTiles(text, breakpoint, boxes)),
    [edit],
  );
  return (
    <section className={styles.preview} aria-label="Layout preview">
      <h2 className={styles.heading}>Layout preview</h2>
      {tiles !== null && (
        <LayoutDesk
          tiles={tiles}
          selected={selected}
          onSelect={select}
          refusal={refusal}
          onPlace={place}
        />
      )}
    </section>
  );
}
