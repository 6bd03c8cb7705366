import type { JsonText } from '#lib/jsonText.ts';
import { columns, resolveLayout } from '#template/layout.ts';
import { tileTitle } from '#template/tileTitle.ts';
import { summarizeTiles, type TileSummary } from '#template/tiles.ts';
import { TileSketch } from '#features/editor/picture/TileSketch.tsx';
import styles from './StarterPicture.module.css';

/** Rows of the grid that the picture is high; a longer dashboard is cut off, as on a screen. */
const ROWS = 11;

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** The dashboard as it may look, small: for the eye alone, beside its name. */
export function StarterPicture({ tiles }: { tiles: JsonText }) {
  const summaries = summarizeTiles(tiles);
  const boxes = resolveLayout(summaries, 'sm');
  return (
    <span aria-hidden className={styles.board}>
      {summaries.map((tile) => {
        const box = boxes[tile.index];
        if (box === undefined || box.y >= ROWS) return null;
        return (
          <span
            key={tile.index}
            className={styles.tile}
            data-color={tile.color ?? undefined}
            style={{
              insetInlineStart: percent(box.x, columns.sm),
              insetBlockStart: percent(box.y, ROWS),
              inlineSize: percent(box.w, columns.sm),
              blockSize: percent(box.h, ROWS),
            }}
          >
            <span className={styles.face}>
              <Face tile={tile} />
            </span>
          </span>
        );
      })}
    </span>
  );
}

function Face({ tile }: { tile: TileSummary }) {
  if (tile.kind === 'text' || tile.kind === 'button') return <span className={styles.words} />;
  return <TileSketch kind={tile.kind} seed={tileTitle(tile)} />;
}
