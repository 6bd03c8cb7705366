import { readingOrder, type Box } from '#template/layout.ts';
import type { Direction } from '#template/moveTile.ts';
import { neighbourTile } from '#template/neighbourTile.ts';
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { toPixels, type Scale } from './boardScale.ts';

interface Options {
  scroller: RefObject<HTMLElement | null>;
  scale: Scale;
  boxes: readonly Box[];
  selected: number | null;
  /** The tile that stays in sight wherever it moves. */
  watched: number | null;
}

/** Which tile of the board Tab leads to, and how arrows go on from it. One that gets selected is it. */
export function useTileFocus({ scroller, scale, boxes, selected, watched }: Options) {
  const [active, setActive] = useState<number | null>(selected);
  const [before, setBefore] = useState(selected);
  if (selected !== before) {
    setBefore(selected);
    if (selected !== null) setActive(selected);
  }
  const order = readingOrder(boxes);
  const current = active !== null && active < boxes.length ? active : (order[0] ?? null);

  /** Within the picture alone: the page stays where it is. */
  const reveal = (index: number | null) => {
    const [element, box] = [scroller.current, boxes[index ?? -1]];
    if (element === null || box === undefined || scale.row === 0) return;
    const { top, height } = toPixels(box, scale);
    const room = element.clientHeight;
    const isAbove = top < element.scrollTop || height > room;
    if (isAbove) element.scrollTop = top - scale.gap;
    else if (top + height > element.scrollTop + room) {
      element.scrollTop = top + height - room + scale.gap;
    }
  };
  const revealWatched = useEffectEvent(() => reveal(watched));
  const row = boxes[watched ?? -1]?.y;
  const measured = scale.row > 0;
  useEffect(() => revealWatched(), [watched, row, measured]);

  function focus(index: number | null | undefined): void {
    if (index == null) return;
    flushSync(() => setActive(index));
    reveal(index);
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus();
  }

  return {
    current,
    order,
    setActive,
    go(direction: Direction): void {
      if (current !== null) focus(neighbourTile(boxes, current, direction));
    },
    goTo(end: 'first' | 'last'): void {
      focus(order.at(end === 'first' ? 0 : -1));
    },
  };
}
