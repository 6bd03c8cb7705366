import { jsonOrNull } from '#lib/jsonText.ts';
import { placeTiles } from '#template/placeTiles.ts';
import { summarizeTiles } from '#template/tiles.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import styles from './LayoutPreview.module.css';
import { LayoutDesk } from './picture/LayoutDesk.tsx';

interface Props {
  tiles: string;
  onChange: (tiles: string) => void;
  /** Why tiles may not be moved; null where they may. */
  refusal: string | null;
}

/** The dashboard as its tiles lay it out. While the text does not read, the last picture stays. */
export function LayoutPreview({ tiles: text, onChange, refusal }: Props) {
  const settled = useDeferredValue(text);
  const json = useMemo(() => jsonOrNull(settled), [settled]);
  const [shown, setShown] = useState(json);
  if (json !== null && json !== shown) setShown(json);
  const tiles = useMemo(() => (shown === null ? null : summarizeTiles(shown)), [shown]);
  const [selected, setSelected] = useState<number | null>(null);
  const unreadable =
    json === null ? 'The tiles do not read as JSON now; this is how they were.' : null;
  return (
    <section className={styles.preview} aria-label="Layout preview">
      <h2 className={styles.heading}>Layout preview</h2>
      {tiles === null ? (
        <p className={styles.note}>There is a picture once the tiles read as JSON.</p>
      ) : (
        <LayoutDesk
          tiles={tiles}
          selected={selected}
          onSelect={setSelected}
          refusal={unreadable ?? refusal}
          onPlace={(_, breakpoint, boxes) => {
            const now = jsonOrNull(text);
            if (now !== null) onChange(placeTiles(now, breakpoint, boxes));
          }}
        />
      )}
    </section>
  );
}
