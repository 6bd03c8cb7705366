import { classNames } from '#ui/classNames.ts';
import type { TileSummary } from '#template/tiles.ts';
import { memo } from 'react';
import type { PixelBox } from './boardScale.ts';
import { tileTitle } from '#template/tileTitle.ts';
import styles from './DeskTile.module.css';
import { TileSketch } from './TileSketch.tsx';
import { TileText } from './TileText.tsx';

/** The sides by which a tile is made larger: to the right, downwards, or both. */
export type Edge = 'e' | 's' | 'se';

interface Props extends PixelBox {
  tile: TileSummary;
  /** What it is and where it stands, in words. */
  words: string;
  selected: boolean;
  /** Whether Tab leads to it. */
  tabStop: boolean;
  /** By keys it stands out where it is; with a pointer it leaves its place and follows. */
  carriedBy: 'keys' | 'pointer' | null;
  movable: boolean;
  edges: readonly Edge[];
  position: number;
  count: number;
}

/** One tile of the picture. It is moved by its board, which hears what happens to it. */
export const DeskTile = memo(function DeskTile({
  tile,
  words,
  left,
  top,
  width,
  height,
  selected,
  tabStop,
  carriedBy,
  movable,
  edges,
  position,
  count,
}: Props) {
  return (
    <div
      role="option"
      aria-label={words}
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={count}
      tabIndex={tabStop ? 0 : -1}
      data-index={tile.index}
      data-carried={carriedBy ?? undefined}
      className={classNames(styles.tile, movable && styles.movable)}
      style={{
        transform: `translate(calc(${left}px + var(--dx, 0px)), calc(${top}px + var(--dy, 0px)))`,
        inlineSize: `calc(${width}px + var(--dw, 0px))`,
        blockSize: `calc(${height}px + var(--dh, 0px))`,
      }}
    >
      <div aria-hidden className={styles.face} data-color={tile.color ?? undefined}>
        <Face tile={tile} />
      </div>
      {movable &&
        edges.map((edge) => (
          <span key={edge} aria-hidden data-edge={edge} className={styles[edge]} />
        ))}
    </div>
  );
});

function Face({ tile }: { tile: TileSummary }) {
  const title = tileTitle(tile);
  if (tile.kind === 'button') {
    return <span className={styles.button}>{tile.text ?? title}</span>;
  }
  if (tile.kind === 'text') {
    return <div className={styles.words}>{tile.text && <TileText markdown={tile.text} />}</div>;
  }
  return (
    <>
      <p className={styles.title}>{title}</p>
      <div className={styles.sketch}>
        <TileSketch kind={tile.kind} seed={title} />
      </div>
    </>
  );
}
