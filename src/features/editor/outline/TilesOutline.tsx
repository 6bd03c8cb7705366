import type { JsonText } from '#lib/jsonText.ts';
import type { ItemProblems } from '#template/problemsByItem.ts';
import type { TileSummary } from '#template/tiles.ts';
import { SearchBox } from '#ui/SearchBox.tsx';
import {
  memo,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from 'react';
import { AddTileMenu } from './AddTileMenu.tsx';
import { outlineKey } from './outlineCommands.ts';
import { tileTitle } from '#template/tileTitle.ts';
import { filterTiles, typedRow } from './outlineRows.ts';
import { TileRow } from './TileRow.tsx';
import pane from '#features/editor/parts/pane.module.css';
import styles from './TilesOutline.module.css';
import { useOutlineEdits } from './useOutlineEdits.ts';
import { useRowWindow } from '#ui/useRowWindow.ts';
import { useTypeAhead } from './useTypeAhead.ts';

interface Props {
  tiles: readonly TileSummary[];
  selected: number | null;
  /** Must not take the focus: arrow keys call it, step by step. */
  onSelect: (index: number) => void;
  /** Enter, or a double click: to where the tile is edited. */
  onOpen?: ((index: number) => void) | undefined;
  /** Why nothing can be changed; null: it can. */
  refusal: string | null;
  problems: ReadonlyMap<number, ItemProblems>;
  /** The variables that each tile uses. */
  variables?: ReadonlyMap<number, readonly string[]> | undefined;
  /** An edit of the text of the tiles, by the name that undo has for it. */
  onEdit: (name: string, change: (text: JsonText) => string) => void;
}

const noVariables: ReadonlyMap<number, readonly string[]> = new Map();
/** Pixels. */
const rowHeight = 48;
/** Fewer tiles are found at a glance. */
const filteredFrom = 13;

/** The tiles as a list in the order of the JSON: to find one, to add some, to take them away. */
export const TilesOutline = memo(function TilesOutline({
  tiles,
  selected,
  onSelect,
  onOpen = onSelect,
  refusal,
  problems,
  variables = noVariables,
  onEdit,
}: Props) {
  const [query, setQuery] = useState('');
  const filtered = query.trim() !== '';
  const shown = useMemo(() => filterTiles(tiles, variables, query), [tiles, variables, query]);
  const labels = useMemo(() => tiles.map(tileTitle), [tiles]);
  const selectedRow = selected === null ? -1 : shown.indexOf(selected);
  const reachableRow = Math.max(selectedRow, 0);

  const { range, attach, show } = useRowWindow(rowHeight);
  useLayoutEffect(() => {
    if (selectedRow >= 0) show(selectedRow);
  }, [selectedRow, show]);

  const frame = useRef<HTMLElement>(null);
  const focusNext = useRef<'row' | 'add' | null>(null);
  // What is to be focused is there only after the tiles have come back; before the next key is pressed.
  useLayoutEffect(() => {
    const sought = { row: `[data-row="${selectedRow}"]`, add: 'button' };
    const wanted = focusNext.current;
    const element =
      wanted === null ? null : frame.current?.querySelector<HTMLElement>(sought[wanted]);
    if (!element) return;
    element.focus({ preventScroll: true });
    focusNext.current = null;
  });

  function select(index: number | null) {
    if (index !== null) onSelect(index);
    focusNext.current = index === null ? 'add' : 'row';
  }

  const { news, add, refusalsOf, run } = useOutlineEdits({
    labels,
    refusal,
    filtered,
    onEdit,
    onSelect: select,
    onOpen,
  });

  const typeAhead = useTypeAhead();
  function onKeyDown(event: KeyboardEvent, index: number, row: number) {
    const meant = outlineKey(event);
    if (meant === null) return;
    event.preventDefault();
    event.stopPropagation();
    if ('command' in meant) {
      run(meant.command, index);
      return;
    }
    const shownLabels = () => shown.map((each) => labels[each] ?? '');
    const last = shown.length - 1;
    const next =
      'step' in meant
        ? { next: row + 1, previous: row - 1, first: 0, last }[meant.step]
        : typedRow(shownLabels(), row, typeAhead(meant.typed, event.timeStamp));
    const to = next === null ? undefined : shown[next];
    if (to !== undefined) select(to);
  }

  // The reachable one stays in the page, for it may have the focus.
  const rows = [...shown.entries()].filter(
    ([row]) => (row >= range.first && row < range.end) || row === reachableRow,
  );
  return (
    <section ref={frame} className={pane.pane} aria-label="Outline">
      <div className={pane.head}>
        <span className={pane.count}>
          {countText(tiles.length, filtered ? shown.length : null)}
        </span>
        <AddTileMenu
          refusal={refusal}
          onAdd={(starter) => {
            setQuery('');
            add(starter, selected === null ? tiles.length : Math.min(selected + 1, tiles.length));
          }}
        />
      </div>
      {(tiles.length >= filteredFrom || filtered) && (
        <SearchBox
          label="Filter tiles"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {shown.length === 0 && (
        <p className={pane.note}>
          {tiles.length === 0 ? 'No tiles yet. Add one to begin with.' : 'No tile has all of that.'}
        </p>
      )}
      <div ref={attach} className={styles.scroller} hidden={shown.length === 0}>
        <ol
          aria-label="Tiles"
          className={styles.list}
          // React's types know no custom properties.
          style={{ '--rows': shown.length, '--row-height': `${rowHeight}px` } as CSSProperties}
        >
          {rows.map(([row, index]) => {
            const tile = tiles[index];
            if (tile === undefined) return null;
            return (
              <TileRow
                // By its place, so that what has the focus keeps it when the tiles come back.
                key={row}
                tile={tile}
                row={row}
                rows={shown.length}
                selected={index === selected}
                reachable={row === reachableRow}
                problems={problems.get(index)}
                variables={variables.get(index) ?? []}
                refusals={refusalsOf(index)}
                onSelect={() => onSelect(index)}
                onCommand={(command) => run(command, index)}
                onKeyDown={(event) => onKeyDown(event, index, row)}
              />
            );
          })}
        </ol>
      </div>
      <p role="status" className="visually-hidden">
        {news}
      </p>
    </section>
  );
});

function countText(count: number, found: number | null): string {
  if (found !== null) return `${found} of ${count}`;
  return count === 1 ? '1 tile' : `${count} tiles`;
}
