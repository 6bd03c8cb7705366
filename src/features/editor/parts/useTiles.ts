import { jsonOrNull } from '#lib/jsonText.ts';
import { summarizeTiles, type TileSummary } from '#template/tiles.ts';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type PartChange, useEditor } from '#features/editor/EditorContext.ts';

const brokenReason = 'The tiles do not read as JSON now; this is how they were.';

/**
 * The tiles for the views that show them by their index. After a command they are read at once, for the next
 * one may come before the worker has answered; while somebody types they are of a moment ago.
 */
export function useTiles() {
  const { state, current, store, editPart, partRefusal, say } = useEditor();
  const text = state.draft.parts.tiles;
  const analyzed = current.of?.draft.parts.tiles ?? null;
  const readNow = analyzed !== text && !state.isTyping;
  const own = useMemo(() => {
    const json = readNow ? jsonOrNull(text) : null;
    return json === null ? null : summarizeTiles(json);
  }, [readNow, text]);
  const tiles = readNow ? own : current.analysis.tiles;
  const [shown, setShown] = useState<readonly TileSummary[] | null>(tiles);
  const next = useMemo(() => (tiles === null ? shown : keepSame(shown, tiles)), [tiles, shown]);
  if (next !== shown) setShown(next);

  /** The text that what is shown was read from. */
  const shownText = useRef(analyzed);
  useLayoutEffect(() => {
    shownText.current = readNow ? text : analyzed;
  }, [readNow, text, analyzed]);
  const edit = useCallback(
    (name: string, change: PartChange) => {
      store.settle();
      // An index counts in the tiles that one sees: where others stand by now, it would mean another.
      if (store.state().draft.parts.tiles === shownText.current) editPart('tiles', name, change);
      else say('The tiles have changed just now. Try again.');
    },
    [store, editPart, say],
  );
  return {
    /** null: they could not be read yet. */
    tiles: shown,
    refusal: tiles === null && shown !== null ? brokenReason : partRefusal('tiles'),
    edit,
  };
}

/** The tiles, those that say what they said being the same objects: a drag goes on while nothing changed. */
function keepSame(
  before: readonly TileSummary[] | null,
  now: readonly TileSummary[],
): readonly TileSummary[] {
  if (before === null) return now;
  let changed = before.length !== now.length;
  const kept = now.map((tile, index) => {
    const old = before[index];
    if (old === tile) return old;
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(tile)) return old;
    changed = true;
    return tile;
  });
  return changed ? kept : before;
}
