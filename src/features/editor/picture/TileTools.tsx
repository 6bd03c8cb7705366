import type { Breakpoint } from '#template/facts.ts';
import type { Direction } from '#template/moveTile.ts';
import type { TileSummary } from '#template/tiles.ts';
import { IconButton } from '#ui/IconButton.tsx';
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
import { placeWords, tileTitle } from './deskWords.ts';
import styles from './TileTools.module.css';
import type { CarryControl } from './useCarry.ts';

interface Tool {
  label: string;
  icon: LucideIcon;
  mode: 'move' | 'resize';
  direction: Direction;
  /** At both breakpoints, or in the wide layout alone. */
  narrow: boolean;
  refusal: string;
}

const tools: readonly Tool[] = [
  {
    label: 'Move left',
    icon: ArrowLeft,
    mode: 'move',
    direction: 'left',
    narrow: false,
    refusal: 'It is at the left edge.',
  },
  {
    label: 'Move up',
    icon: ArrowUp,
    mode: 'move',
    direction: 'up',
    narrow: true,
    refusal: 'It is as far up as it goes.',
  },
  {
    label: 'Move down',
    icon: ArrowDown,
    mode: 'move',
    direction: 'down',
    narrow: true,
    refusal: 'Nothing is below it.',
  },
  {
    label: 'Move right',
    icon: ArrowRight,
    mode: 'move',
    direction: 'right',
    narrow: false,
    refusal: 'It is at the right edge.',
  },
  {
    label: 'Make narrower',
    icon: FoldHorizontal,
    mode: 'resize',
    direction: 'left',
    narrow: false,
    refusal: 'It is as narrow as it may be.',
  },
  {
    label: 'Make wider',
    icon: UnfoldHorizontal,
    mode: 'resize',
    direction: 'right',
    narrow: false,
    refusal: 'It reaches the right edge.',
  },
  {
    label: 'Make shorter',
    icon: FoldVertical,
    mode: 'resize',
    direction: 'up',
    narrow: true,
    refusal: 'It is as short as it may be.',
  },
  {
    label: 'Make taller',
    icon: UnfoldVertical,
    mode: 'resize',
    direction: 'down',
    narrow: true,
    refusal: '',
  },
];

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
  return (
    <div role="group" aria-label={`Place of “${title}”`} className={styles.tools}>
      <p className={styles.place}>
        <strong className={styles.title}>{title}</strong>
        <span>{placeWords(box)}</span>
      </p>
      {refusal === null && (
        <div className={styles.buttons}>
          {tools
            .filter(({ narrow }) => narrow || breakpoint === 'sm')
            .map(({ label, icon: Icon, mode, direction, refusal: atEnd }) => (
              <IconButton
                key={label}
                size="s"
                label={label}
                icon={<Icon />}
                disabledReason={carry.stepped(tile.index, direction, mode) === null ? atEnd : null}
                onClick={() => carry.nudge(tile.index, direction, mode)}
              />
            ))}
        </div>
      )}
    </div>
  );
}
