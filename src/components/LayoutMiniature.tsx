import type { JsonText } from '#lib/jsonText.ts';
import { resolveLayout } from '#template/layout.ts';
import { summarizeTiles, type TileSummary } from '#template/tiles.ts';
import { memo } from 'react';
import styles from './LayoutMiniature.module.css';

// One cell of the dashboard's grid, in the drawing's units: a row is about as high as a column is wide.
const column = 10;
const row = 7;
const gap = 1.2;
/** As many rows as the picture's ratio shows; the rest of a long dashboard is cut off, as on a screen. */
const rows = 10;

function Tile({
  tile,
  x,
  y,
  w,
  h,
}: {
  tile: TileSummary;
  x: number;
  y: number;
  w: number;
  h: number;
}) {
  return (
    <rect
      className={styles.tile}
      data-kind={tile.kind}
      data-color={tile.color ?? undefined}
      x={x * column + gap / 2}
      y={y * row + gap / 2}
      width={Math.max(w * column - gap, 1)}
      height={Math.max(h * row - gap, 1)}
      rx={1.4}
    />
  );
}

/** The tiles of a dashboard where they stand, each in its colour: a picture for templates without one. */
export const LayoutMiniature = memo(function LayoutMiniature({
  tiles,
  label,
}: {
  tiles: JsonText;
  label: string;
}) {
  const summaries = summarizeTiles(tiles);
  const boxes = resolveLayout(summaries, 'sm');
  return (
    <svg
      className={styles.miniature}
      viewBox={`0 0 ${12 * column} ${rows * row}`}
      preserveAspectRatio="xMidYMin slice"
      role="img"
      aria-label={label}
    >
      {boxes.map((box, index) => {
        const tile = summaries[index];
        if (tile === undefined || box.y >= rows) return null;
        return <Tile key={tile.index} tile={tile} {...box} />;
      })}
    </svg>
  );
});
