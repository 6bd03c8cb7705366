import { breakpoints, type Breakpoint } from '#template/facts.ts';
import { resolveLayout, storesNarrow } from '#template/layout.ts';
import type { TileSummary } from '#template/tiles.ts';
import { classNames } from '#ui/classNames.ts';
import { Kbd } from '#ui/Kbd.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { Lock, Monitor, Smartphone } from 'lucide-react';
import { useId, useMemo, type ReactNode } from 'react';
import styles from './Desk.module.css';
import { DeskBoard } from './DeskBoard.tsx';
import { TileTools } from './TileTools.tsx';
import { useCarry, type OnPlace } from './useCarry.ts';

export interface DeskProps {
  tiles: readonly TileSummary[];
  /** The index of the tile that is edited elsewhere too. */
  selected: number | null;
  onSelect: (index: number | null) => void;
  /** Why nothing may be moved; null where it may. */
  refusal: string | null;
  onPlace: OnPlace;
}

interface Props extends DeskProps {
  breakpoint: Breakpoint;
  onBreakpoint: (breakpoint: Breakpoint) => void;
  large: boolean;
  /** A button beside the choice of the breakpoint. */
  action?: ReactNode;
}

const options = breakpoints.map((value) => ({
  value,
  label: value === 'sm' ? 'Wide' : 'Narrow',
  icon: value === 'sm' ? <Monitor /> : <Smartphone />,
}));

/** The dashboard at one of its two widths, and what moves its tiles. */
export function Desk({
  tiles,
  selected,
  onSelect,
  refusal,
  onPlace,
  breakpoint,
  onBreakpoint,
  large,
  action,
}: Props) {
  const hintId = useId();
  const boxes = useMemo(() => resolveLayout(tiles, breakpoint), [tiles, breakpoint]);
  const carry = useCarry({ tiles, boxes, breakpoint, onPlace });
  const tile = selected === null ? undefined : tiles[selected];
  const carrying = carry.carried?.by === 'keys';
  // The tools take its place, so that what is below the picture does not move.
  const hidden = tile !== undefined && !carrying && refusal === null;
  return (
    <div className={styles.desk}>
      <div className={styles.top}>
        <SegmentedControl
          label="Screen"
          hiddenLabel
          options={options}
          value={breakpoint}
          onChange={onBreakpoint}
        />
        <p className={styles.width}>{breakpoint === 'sm' ? 'from 768 px' : 'below 768 px'}</p>
        {action}
      </div>
      {breakpoint === 'xs' && <p className={styles.note}>{narrowNote(tiles)}</p>}
      <DeskBoard {...{ tiles, breakpoint, selected, onSelect, refusal, carry, large, hintId }} />
      <div className={classNames(styles.foot, large && styles.flat)}>
        {tile && !carrying && <TileTools {...{ tile, breakpoint, carry, refusal }} />}
        <div id={hintId} className={classNames(styles.hint, hidden && 'visually-hidden')}>
          {refusal === null ? (
            <Keys carrying={carrying} />
          ) : (
            <p className={styles.refusal}>
              <Lock />
              {refusal}
            </p>
          )}
        </div>
      </div>
      <p role="status" className="visually-hidden">
        {carry.said}
      </p>
    </div>
  );
}

function Keys({ carrying }: { carrying: boolean }) {
  if (!carrying) {
    return (
      <p>
        <span className={styles.fine}>Drag a tile, or pick it up with </span>
        <span className={styles.coarse}>Tap a tile, then drag it. By keys: </span>
        <Kbd keys="Space" />
      </p>
    );
  }
  return (
    <p>
      <Kbd keys="←+↑+↓+→" /> move, with <Kbd keys="shift" /> resize, <Kbd keys="enter" /> drops,{' '}
      <Kbd keys="escape" /> puts back
    </p>
  );
}

/** What a person has to know who lays out for phones (contract 6.2). */
function narrowNote(tiles: readonly TileSummary[]): string {
  return storesNarrow(tiles)
    ? 'As these tiles store it. Only older PostHogs use that; newer ones follow the wide layout.'
    : 'It follows the wide layout. A tile moved here stores an order of its own, which only older PostHogs use.';
}
