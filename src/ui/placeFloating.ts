interface Placement {
  side: 'top' | 'bottom';
  /** 'edge': flush with the anchor's edge on its half of the screen, so that it grows inwards. */
  align: 'center' | 'edge';
  /** Pixels between the anchor and what floats. */
  gap: number;
}

/** Pixels kept free at the edge of the viewport. */
const margin = 8;

/**
 * Puts a shown, `position: fixed` element beside its anchor: on the other side where the wanted one
 * has no room, shifted so that it stays in the viewport, and no higher than the room there is.
 */
export function placeFloating(
  anchor: Element,
  floating: HTMLElement,
  { side, align, gap }: Placement,
): void {
  floating.style.maxHeight = '';
  const at = anchor.getBoundingClientRect();
  // Not its rectangle, which an opening animation scales.
  const { offsetWidth: width, offsetHeight: height } = floating;
  // clientWidth would count in the gutter that `scrollbar-gutter` keeps free.
  const { width: screenWidth } = document.documentElement.getBoundingClientRect();
  const screenHeight = window.innerHeight;

  const room = {
    top: at.top - gap - margin,
    bottom: screenHeight - at.bottom - gap - margin,
  };
  const other = side === 'top' ? 'bottom' : 'top';
  const chosen = height <= room[side] || room[side] >= room[other] ? side : other;
  const shownHeight = Math.min(height, Math.max(room[chosen], 0));
  const top = chosen === 'bottom' ? at.bottom + gap : at.top - gap - shownHeight;

  const middle = at.left + at.width / 2;
  const edge = middle < screenWidth / 2 ? at.left : at.right - width;
  const left = align === 'edge' ? edge : middle - width / 2;

  floating.style.top = `${Math.round(top)}px`;
  floating.style.left = `${Math.round(Math.max(margin, Math.min(left, screenWidth - width - margin)))}px`;
  if (height > room[chosen]) floating.style.maxHeight = `${Math.floor(shownHeight)}px`;
}
