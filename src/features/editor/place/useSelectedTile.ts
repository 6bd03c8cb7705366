import { useCallback } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';

/** The tile that one is in, wherever it was chosen: the caret, the outline, the picture, the address. */
export function useSelectedTile() {
  const { tab, path, goTo, follow } = useEditor().place;
  const [root, index] = path;
  const selected = root === 'tiles' && typeof index === 'number' ? index : null;
  const codeTab = tab === 'json' ? 'json' : 'tiles';

  /** Shows the tile's JSON; the focus stays where the tile was chosen. */
  const select = useCallback(
    (tile: number | null) => {
      if (tile === null) follow([]);
      else goTo({ tab: codeTab, path: ['tiles', tile], focus: false });
    },
    [codeTab, follow, goTo],
  );
  return { selected, select };
}
