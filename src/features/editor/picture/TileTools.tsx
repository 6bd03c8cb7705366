import type { Breakpoint } from '#template/facts.ts';
import type { Direction } from '#template/moveTile.ts';
import type { TileSummary } from '#template/tiles.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  FoldHorizontal,
  FoldVertical,
  UnfoldHorizontal,
  UnfoldVertical,
  type LucideIcon,
} from 'lucide-react';
import { tileTitle } from '#template/tileTitle.ts';
import { placeWords } from './deskWords.ts';
import styles from './TileTools.module.css';
import { stepRefusal } from './stepRefusal.ts';
import type { CarryControl } from './useCarry.ts';

interface Tool {
  label: string;
  icon: LucideIcon;
  mode: 'move' | 'resize';
  direction: Direction;
}

const tools: readonly Tool[] = [
  { label: 'Move left', icon: ArrowLeft, mode: 'move', direction: 'left' },
  { label: 'Move up', icon: ArrowUp, mode: 'move', direction: 'up' },
  { label: 'Move down', icon: ArrowDown, mode: 'move', direction: 'down' },
  { label: 'Move right', icon: ArrowRight, mode: 'move', direction: 'right' },
  { label: 'Make narrower', icon: FoldHorizontal, mode: 'resize', direction: 'left' },
  { label: 'Make wider', icon: UnfoldHorizontal, mode: 'resize', direction: 'right' },
  { label: 'Make shorter', icon: FoldVertical, mode: 'resize', direction: 'up' },
  { label: 'Make taller', icon: UnfoldVertical, mode: 'resize', direction: 'down' },
];

const isUpright = ({ direction }: Tool): boolean => direction === 'up' || direction === 'down';

interface Props {
  tile: TileSummary;
  breakpoint: Breakpoint;
  carry: CarryControl;
  refusal: string | null;
}

/** Where the selected tile stands, and a button for each way to move it or make it another size. */
export function TileTools({ tile, breakpoint, carry, refusal }: Props) {
  const box = carry.boxes[tile.index];
  if (box === undefined) return null;
  const title = tileTitle(tile);
  const place = { box, boxes: carry.boxes, least: tile.least[breakpoint], breakpoint };
  return (
    <div role="group" aria-label={`Place of “${title}”`} className={styles.tools}>
      <p className={styles.place}>
        <strong className={styles.title}>{title}</strong>
        <span>{placeWords(box, breakpoint)}</span>
      </p>
      {refusal === null && (
        <div className={styles.buttons}>
          {tools
            .filter((tool) => breakpoint === 'sm' || isUpright(tool))
            .map(({ label, icon: Icon, mode, direction }) => (
              <IconButton
                key={label}
                size="s"
                label={label}
                icon={<Icon />}
                disabledReason={stepRefusal(direction, mode, place)}
                onClick={() => carry.nudge(tile.index, direction, mode)}
              />
            ))}
          <span className={styles.key}>
            <Kbd keys="Space" /> moves
          </span>
        </div>
      )}
    </div>
  );
}
