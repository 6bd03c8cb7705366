import { useEditor } from '#features/editor/EditorContext.ts';

/** The tile that one is in, wherever it was chosen: the caret, the outline, the picture, the address. */
export function useSelectedTile() {
  const { tab, path, goTo, follow } = useEditor().place;
  const [root, index] = path;
  const selected = root === 'tiles' && typeof index === 'number' ? index : null;

  /** Shows the tile's JSON; the focus stays where the tile was chosen. */
  function select(tile: number | null): void {
    if (tile === selected) return;
    if (tile === null) follow([]);
    else goTo({ tab: tab === 'json' ? 'json' : 'tiles', path: ['tiles', tile], focus: false });
  }
  return { selected, select };
}
