import { sameBox, type Box } from '#template/layout.ts';
import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type PointerEvent,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import type { Scale } from './boardScale.ts';
import type { Edge } from './DeskTile.tsx';
import type { CarryControl } from './useCarry.ts';

interface Grip {
  pointer: number;
  index: number;
  /** null: the tile as a whole. */
  edge: Edge | null;
  tile: HTMLElement;
  from: Box;
  /** The cells it has come to. */
  reached: Box;
  start: { x: number; y: number; scroll: number };
  now: { x: number; y: number };
}

interface Options {
  scroller: RefObject<HTMLElement | null>;
  scale: Scale;
  boxes: readonly Box[];
  carry: CarryControl;
  enabled: boolean;
}

/** Pixels before a press becomes a drag; from the edge, where dragging scrolls; and how far, a frame. */
const [threshold, margin, speed] = [4, 36, 14];

/** Dragging tiles by mouse, pen and finger: event handlers for their board. Escape puts a tile back. */
export function useTileDrag({ scroller, scale, boxes, carry, enabled }: Options) {
  const grip = useRef<Grip | null>(null);
  const [dragging, setDragging] = useState(false);
  /** The click that ends a drag selects nothing. */
  const dragged = useRef(false);

  /** How far the tile was dragged in pixels, with what the board scrolled meanwhile. */
  function offset({ start, now }: Grip) {
    const scrolled = (scroller.current?.scrollTop ?? start.scroll) - start.scroll;
    return { dx: now.x - start.x, dy: now.y - start.y + scrolled };
  }

  function targetOf(held: Grip): Box {
    const { dx, dy } = offset(held);
    const [columns, rows] = [Math.round(dx / scale.column), Math.round(dy / scale.row)];
    const { x, y, w, h } = held.from;
    if (held.edge === null) return { x: Math.max(x + columns, 0), y: Math.max(y + rows, 0), w, h };
    return {
      x,
      y,
      w: held.edge === 's' ? w : Math.max(w + columns, 1),
      h: held.edge === 'e' ? h : Math.max(h + rows, 1),
    };
  }

  function end() {
    const held = grip.current;
    grip.current = null;
    setDragging(false);
    for (const name of followNames) held?.tile.style.removeProperty(name);
  }

  const onFrame = useEffectEvent(() => {
    const held = grip.current;
    if (held === null) return;
    scrollNearEdge(scroller.current, held.now.y);
    const { dx, dy } = offset(held);
    follow(held, dx, dy);
    const target = targetOf(held);
    if (sameBox(target, held.reached)) return;
    held.reached = target;
    carry.reach(target);
  });

  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Only the tile is let go: the dialog around it stays open.
    event.preventDefault();
    event.stopPropagation();
    end();
    carry.cancel();
  });

  useEffect(() => {
    if (!dragging) return;
    let frame = requestAnimationFrame(function loop() {
      onFrame();
      frame = requestAnimationFrame(loop);
    });
    window.addEventListener('keydown', onEscape, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', onEscape, true);
    };
  }, [dragging]);

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      dragged.current = false;
      const target = event.target as Element; // of an event in the page's own elements
      const tile = target.closest<HTMLElement>('[data-index]');
      const from = boxes[Number(tile?.dataset['index'])];
      if (!enabled || !event.isPrimary || event.button !== 0 || !tile || !from) return;
      const edge = target.closest<HTMLElement>('[data-edge]')?.dataset['edge'];
      // With a finger one scrolls; only a tile that is selected is dragged.
      if (event.pointerType === 'touch' && tile.ariaSelected !== 'true') return;
      const at = { x: event.clientX, y: event.clientY };
      grip.current = {
        pointer: event.pointerId,
        index: Number(tile.dataset['index']),
        edge: isEdge(edge) ? edge : null,
        tile,
        from,
        reached: from,
        start: { ...at, scroll: scroller.current?.scrollTop ?? 0 },
        now: at,
      };
    },

    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (held === null || held.pointer !== event.pointerId) return;
      held.now = { x: event.clientX, y: event.clientY };
      if (
        dragging ||
        Math.hypot(held.now.x - held.start.x, held.now.y - held.start.y) < threshold
      ) {
        return;
      }
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = true;
      // At once: the button may come up before React would have rendered it.
      flushSync(() => {
        setDragging(true);
        carry.pickUp(held.index, 'pointer');
      });
    },

    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (held === null || held.pointer !== event.pointerId) return;
      end();
      if (dragging) carry.drop(carry.reach(targetOf(held)));
    },

    onPointerCancel: () => {
      if (grip.current === null) return;
      end();
      carry.cancel();
    },

    /** Whether the click that comes now is the end of a drag. */
    endsDrag: () => dragged.current,
  };
}

const followNames = ['--dx', '--dy', '--dw', '--dh'] as const;

/** The tile goes with the pointer to the pixel, without React: only the cells it reaches are state. */
function follow({ edge, tile }: Grip, dx: number, dy: number): void {
  const [x, y] = edge === null ? ['--dx', '--dy'] : ['--dw', '--dh'];
  if (edge !== 's') tile.style.setProperty(x ?? '', `${dx}px`);
  if (edge !== 'e') tile.style.setProperty(y ?? '', `${dy}px`);
}

function scrollNearEdge(element: HTMLElement | null, y: number): void {
  if (element === null) return;
  const { top, bottom } = element.getBoundingClientRect();
  const beyond = y < top + margin ? y - (top + margin) : Math.max(y - (bottom - margin), 0);
  element.scrollTop += Math.sign(beyond) * Math.min(Math.abs(beyond) / 2, speed);
}

function isEdge(edge: string | undefined): edge is Edge {
  return edge === 'e' || edge === 's' || edge === 'se';
}
