import { problemsByItem } from '#template/problemsByItem.ts';
import { useCallback, useMemo, useState } from 'react';
import { PartCode } from '#features/editor/code/PartCode.tsx';
import { ReplaceOffer } from '#features/editor/code/ReplaceOffer.tsx';
import { type PartChange, useEditor } from '#features/editor/EditorContext.ts';
import { TilesOutline } from '#features/editor/outline/TilesOutline.tsx';
import { useSelectedTile } from '#features/editor/place/useSelectedTile.ts';
import { EditorSplit } from './EditorSplit.tsx';
import styles from './parts.module.css';

/** The tiles as a list and as code. */
export function TilesTab() {
  return (
    <div className={styles.tab}>
      <ReplaceOffer part="tiles" />
      <EditorSplit
        name="tiles"
        label="Width of the list of tiles"
        first={<Outline />}
        second={<PartCode part="tiles" />}
      />
    </div>
  );
}

function Outline() {
  const { current, editPart, partRefusal, place } = useEditor();
  const { selected, select } = useSelectedTile();
  const { tiles, problems: found, variablesByTile } = current.analysis;
  const [shown, setShown] = useState(tiles);
  if (tiles !== null && tiles !== shown) setShown(tiles);
  const problems = useMemo(() => problemsByItem(found, 'tiles'), [found]);
  const edit = useCallback(
    (name: string, change: PartChange) => editPart('tiles', name, change),
    [editPart],
  );
  const { goTo } = place;
  const open = useCallback(
    (index: number) => goTo({ tab: 'tiles', path: ['tiles', index], focus: true }),
    [goTo],
  );
  if (shown === null) return null;
  return (
    <TilesOutline
      tiles={shown}
      selected={selected}
      onSelect={select}
      onOpen={open}
      refusal={tiles === null ? 'The tiles do not read as JSON now.' : partRefusal('tiles')}
      problems={problems}
      variables={variablesByTile}
      onEdit={edit}
    />
  );
}
