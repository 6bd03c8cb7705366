import type { Breakpoint } from '#template/facts.ts';
import { bottomOf } from '#template/layout.ts';
import type { Direction } from '#template/moveTile.ts';
import type { TileSummary } from '#template/tiles.ts';
import { classNames } from '#ui/classNames.ts';
import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { scaleOf, toPixels } from './boardScale.ts';
import styles from './DeskBoard.module.css';
import { DeskTile, type Edge } from './DeskTile.tsx';
import { tileWords } from './deskWords.ts';
import type { CarryControl } from './useCarry.ts';
import { useScrollWindow } from './useScrollWindow.ts';
import { useTileDrag } from './useTileDrag.ts';
import { useTileFocus } from './useTileFocus.ts';

interface Props {
  tiles: readonly TileSummary[];
  breakpoint: Breakpoint;
  selected: number | null;
  onSelect: (index: number | null) => void;
  refusal: string | null;
  carry: CarryControl;
  large: boolean;
  hintId: string;
}

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const edgesAt: Record<Breakpoint, readonly Edge[]> = { sm: ['e', 's', 'se'], xs: ['s'] };

/** The dashboard's tiles where they stand: a list to choose from, in which each may be picked up and moved. */
export function DeskBoard({
  tiles,
  breakpoint,
  selected,
  onSelect,
  refusal,
  carry,
  large,
  hintId,
}: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useScrollWindow(scroller);
  const { boxes, carried } = carry;
  const roomy = large && seen.width > 640;
  const width = breakpoint === 'xs' ? Math.min(seen.width, roomy ? 400 : 260) : seen.width;
  const scale = scaleOf(width, breakpoint, roomy);
  const movable = refusal === null;
  const dragged = carried?.by === 'pointer' ? carried.index : null;
  // What follows the pointer is where the person looks already.
  const watched = dragged === null ? (carried?.index ?? selected) : null;
  const focus = useTileFocus({ scroller, scale, boxes, selected, watched });
  const drag = useTileDrag({ scroller, scale, boxes, carry, enabled: movable });

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const handled = carried?.by === 'keys' ? carryKey(event) : browseKey(event);
    if (handled) event.preventDefault();
  }

  function browseKey({ key }: KeyboardEvent): boolean {
    const direction = arrows[key];
    if (direction !== undefined) focus.go(direction);
    else if (key === 'Home') focus.goTo('first');
    else if (key === 'End') focus.goTo('last');
    else if (key === 'Enter') onSelect(focus.current);
    else if (key !== ' ') return false;
    else if (refusal !== null) carry.say(refusal);
    else if (focus.current !== null) carry.pickUp(focus.current, 'keys');
    return true;
  }

  function carryKey({ key, shiftKey }: KeyboardEvent): boolean {
    const direction = arrows[key];
    if (direction !== undefined) carry.step(direction, shiftKey ? 'resize' : 'move');
    else if (key === 'Enter' || key === ' ') carry.drop();
    else if (key === 'Escape') carry.cancel();
    else return false;
    return true;
  }

  function onClick({ target }: MouseEvent) {
    if (drag.endsDrag()) return;
    // Of an event in the page's own elements.
    const tile = (target as Element).closest<HTMLElement>('[data-index]');
    onSelect(tile === null ? null : Number(tile.dataset['index']));
  }

  const count = tiles.length;
  const positions = new Map(focus.order.map((index, at) => [index, at + 1]));
  const inSight = (index: number, top: number, height: number) =>
    index === focus.current ||
    index === carried?.index ||
    (top + height > seen.top - seen.height / 2 && top < seen.top + seen.height * 1.5);
  const target = boxes[dragged ?? -1];

  return (
    <div
      ref={scroller}
      className={classNames(styles.scroller, large && styles.large, roomy && styles.roomy)}
    >
      <div
        role="listbox"
        aria-label={breakpoint === 'sm' ? 'Dashboard, wide' : 'Dashboard, narrow'}
        aria-describedby={hintId}
        tabIndex={-1}
        className={classNames(styles.board, breakpoint === 'sm' && styles.columns)}
        style={{ inlineSize: `${width}px`, blockSize: `${bottomOf(boxes) * scale.row}px` }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={({ target }) => {
          const { index } = (target as HTMLElement).dataset;
          if (index !== undefined) focus.setActive(Number(index));
        }}
        onBlur={() => carried?.by === 'keys' && carry.cancel()}
        onPointerDown={drag.onPointerDown}
        onPointerMove={drag.onPointerMove}
        onPointerUp={drag.onPointerUp}
        onPointerCancel={drag.onPointerCancel}
      >
        {target && <div className={styles.target} style={styleOf(toPixels(target, scale))} />}
        {width > 0 &&
          tiles.map((tile, index) => {
            const isCarried = carried?.index === index;
            // What follows the pointer is reckoned from where it was.
            const box = (isCarried && index === dragged ? carried.origin : boxes)[index];
            if (box === undefined) return null;
            const pixels = toPixels(box, scale);
            if (!inSight(index, pixels.top, pixels.height)) return null;
            return (
              <DeskTile
                key={tile.index}
                {...pixels}
                tile={tile}
                words={tileWords(tile, boxes[index] ?? box, breakpoint)}
                selected={index === selected}
                tabStop={index === focus.current}
                carriedBy={isCarried ? carried.by : null}
                movable={movable}
                edges={edgesAt[breakpoint]}
                position={positions.get(index) ?? index + 1}
                count={count}
              />
            );
          })}
      </div>
    </div>
  );
}

function styleOf({ left, top, width, height }: ReturnType<typeof toPixels>) {
  return {
    transform: `translate(${left}px, ${top}px)`,
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
  };
}
