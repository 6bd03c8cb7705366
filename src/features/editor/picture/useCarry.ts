import type { Breakpoint } from '#template/facts.ts';
import { sameBox, type Box } from '#template/layout.ts';
import { moveTile, resizeTile, stepTile, type Direction } from '#template/moveTile.ts';
import { boxesToWrite } from '#template/placeTiles.ts';
import type { TileSummary } from '#template/tiles.ts';
import { useState } from 'react';
import { tileTitle } from '#template/tileTitle.ts';
import { placeWords, stepName } from './deskWords.ts';

export type OnPlace = (
  name: string,
  breakpoint: Breakpoint,
  boxes: ReadonlyMap<number, Box>,
) => void;

interface Carry {
  index: number;
  /** null: it was dropped, and stands there until the tiles come back with it. */
  by: 'keys' | 'pointer' | null;
  /** As the tiles have it: when they change, whatever was carried is let go. */
  origin: readonly Box[];
  /** What moves are reckoned from: the origin, or as it was after the last change of size. */
  base: readonly Box[];
  boxes: readonly Box[];
}

interface Layout {
  tiles: readonly TileSummary[];
  /** Where the tiles stand at the breakpoint. */
  boxes: readonly Box[];
  breakpoint: Breakpoint;
  onPlace: OnPlace;
}

/** A tile that is carried through the layout, and what there is to say of it to whoever does not see it. */
export function useCarry({ tiles, boxes: origin, breakpoint, onPlace }: Layout) {
  const [state, setCarry] = useState<Carry | null>(null);
  const [said, say] = useState('');
  const carry = state?.origin === origin ? state : null;
  const carried = carry === null || carry.by === null ? null : carry;

  const titleOf = (index: number) => {
    const tile = tiles[index];
    return tile === undefined ? '' : tileTitle(tile);
  };
  const sayPlace = (index: number, boxes: readonly Box[], before = '') => {
    const box = boxes[index];
    if (box !== undefined) say(`${before}${titleOf(index)}: ${placeWords(box, breakpoint)}`);
  };

  const sayNoFurther = (index: number) => say(`No further. ${titleOf(index)} stays where it is.`);

  function resized(boxes: readonly Box[], index: number, size: Pick<Box, 'w' | 'h'>): Box[] {
    const least = tiles[index]?.least[breakpoint] ?? { w: 1, h: 1 };
    return resizeTile(boxes, index, size, { least, breakpoint });
  }

  /** The layout once the tile is moved, or made another size, by one step; null where it goes no further. */
  function stepped(
    index: number,
    direction: Direction,
    mode: 'move' | 'resize',
    { boxes, base }: Pick<Carry, 'boxes' | 'base'> = { boxes: origin, base: origin },
  ): Box[] | null {
    const now = boxes[index];
    if (now === undefined) return null;
    if (mode === 'move') return stepTile(base, index, direction, { now, breakpoint });
    const after = resized(boxes, index, grown(now, direction));
    const size = after[index];
    return size?.w === now.w && size.h === now.h ? null : after;
  }

  /** Tells who keeps the tiles, unless nothing has changed. */
  function place(index: number, boxes: readonly Box[]): void {
    const [tile, before, after] = [tiles[index], origin[index], boxes[index]];
    if (tile === undefined || before === undefined || after === undefined) return;
    setCarry(null);
    if (sameBox(before, after)) return;
    setCarry({ index, by: null, origin, base: boxes, boxes });
    onPlace(stepName(tile, before, after), breakpoint, boxesToWrite(tiles, breakpoint, boxes));
  }

  return {
    carried,
    /** Where the tiles are shown now. */
    boxes: carry?.boxes ?? origin,
    said,
    say,

    pickUp(index: number, by: 'keys' | 'pointer'): void {
      setCarry({ index, by, origin, base: origin, boxes: origin });
      if (by === 'keys') sayPlace(index, origin, 'Picked up ');
    },

    step(direction: Direction, mode: 'move' | 'resize'): void {
      if (carried === null) return;
      const { index } = carried;
      const boxes = stepped(index, direction, mode, carried);
      if (boxes === null) return sayNoFurther(index);
      setCarry({ ...carried, boxes, base: mode === 'resize' ? boxes : carried.base });
      sayPlace(index, boxes);
    },

    /** The box that a pointer has brought the tile to; only what differs from the origin's counts. */
    reach(target: Box): readonly Box[] {
      if (carried === null) return origin;
      const { index } = carried;
      const from = origin[index] ?? target;
      const moves = target.x !== from.x || target.y !== from.y;
      const boxes = moves
        ? moveTile(origin, index, target, breakpoint)
        : resized(origin, index, target);
      setCarry({ ...carried, boxes });
      return boxes;
    },

    drop(boxes: readonly Box[] | undefined = carried?.boxes): void {
      if (carried === null || boxes === undefined) return;
      place(carried.index, boxes);
      sayPlace(carried.index, boxes, 'Dropped ');
    },

    cancel(): void {
      if (carried === null) return;
      setCarry(null);
      sayPlace(carried.index, origin, 'Put back ');
    },

    /** One step at once, without carrying. */
    nudge(index: number, direction: Direction, mode: 'move' | 'resize'): void {
      const boxes = stepped(index, direction, mode);
      if (boxes === null) return sayNoFurther(index);
      place(index, boxes);
      sayPlace(index, boxes);
    },
  };
}

export type CarryControl = ReturnType<typeof useCarry>;

function grown({ w, h }: Box, direction: Direction): Pick<Box, 'w' | 'h'> {
  if (direction === 'left' || direction === 'right')
    return { w: w + (direction === 'left' ? -1 : 1), h };
  return { w, h: h + (direction === 'up' ? -1 : 1) };
}
