import type { JsonText } from '#lib/jsonText.ts';
import { resolveLayout } from '#template/layout.ts';
import { summarizeTiles, type TileSummary } from '#template/tiles.ts';
import {
  BarChart3,
  ChartLine,
  ChartPie,
  Filter,
  Globe,
  Hash,
  type LucideIcon,
  Repeat,
  Route,
  SquareMousePointer,
  Table2,
  Text,
  Shapes,
} from 'lucide-react';
import { memo } from 'react';
import styles from './LayoutPicture.module.css';

const icons: Record<TileSummary['kind'], LucideIcon> = {
  line: ChartLine,
  bar: BarChart3,
  number: Hash,
  pie: ChartPie,
  funnel: Filter,
  retention: Repeat,
  table: Table2,
  world: Globe,
  lifecycle: BarChart3,
  stickiness: BarChart3,
  paths: Route,
  sql: Table2,
  text: Text,
  button: SquareMousePointer,
  widget: Shapes,
  unknown: Shapes,
};

/** The dashboard at its 12 columns: every tile where it stands, with its kind, name and colour. */
export const LayoutPicture = memo(function LayoutPicture({ tiles }: { tiles: JsonText }) {
  const summaries = summarizeTiles(tiles);
  if (summaries.length === 0) return <p className={styles.empty}>No tiles yet</p>;
  const boxes = resolveLayout(summaries, 'sm');
  return (
    <ol className={styles.grid}>
      {summaries.map((tile, index) => {
        const box = boxes[index];
        if (box === undefined) return null;
        const Icon = icons[tile.kind];
        return (
          <li
            key={tile.index}
            className={styles.tile}
            data-color={tile.color ?? undefined}
            title={`${tile.name ?? 'No name'} (${tile.kind})`}
            style={{
              gridColumn: `${box.x + 1} / span ${box.w}`,
              gridRow: `${box.y + 1} / span ${box.h}`,
            }}
          >
            <Icon aria-hidden size={14} />
            <span className={styles.name}>{tile.name ?? tile.type ?? 'No name'}</span>
          </li>
        );
      })}
    </ol>
  );
});
