import { PaneBoundary } from '#components/PaneBoundary.tsx';
import { problemsByItem } from '#template/problemsByItem.ts';
import { useCallback, useMemo } from 'react';
import { PartCode } from '#features/editor/code/PartCode.tsx';
import { ReplaceOffer } from '#features/editor/code/ReplaceOffer.tsx';
import { useEditor } from '#features/editor/EditorContext.ts';
import { TilesOutline } from '#features/editor/outline/TilesOutline.tsx';
import { useSelectedTile } from '#features/editor/place/useSelectedTile.ts';
import { EditorSplit } from './EditorSplit.tsx';
import styles from './parts.module.css';
import { useTiles } from './useTiles.ts';

const safe = 'What you typed is still here.';

/** The tiles as a list and as code. */
export function TilesTab() {
  return (
    <div className={styles.tab}>
      <ReplaceOffer part="tiles" />
      <EditorSplit
        name="tiles"
        label="Width of the list of tiles"
        first={
          <PaneBoundary name="Outline" safe={safe}>
            <Outline />
          </PaneBoundary>
        }
        second={
          <PaneBoundary name="Tiles JSON" safe={safe}>
            <PartCode part="tiles" />
          </PaneBoundary>
        }
      />
    </div>
  );
}

function Outline() {
  const { current, place } = useEditor();
  const { tiles, refusal, edit } = useTiles();
  const { selected, select } = useSelectedTile();
  const { problems: found, variablesByTile } = current.analysis;
  const problems = useMemo(() => problemsByItem(found, 'tiles'), [found]);
  const { goTo } = place;
  const open = useCallback(
    (index: number) => goTo({ tab: 'tiles', path: ['tiles', index], focus: true }),
    [goTo],
  );
  if (tiles === null) return null;
  return (
    <TilesOutline
      tiles={tiles}
      selected={selected}
      onSelect={select}
      onOpen={open}
      refusal={refusal}
      problems={problems}
      variables={variablesByTile}
      onEdit={edit}
    />
  );
}
