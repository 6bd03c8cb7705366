import { tileKindIcons } from '#components/tileKindIcons.ts';
import type { ItemProblems } from '#template/problemsByItem.ts';
import { tileKindNames } from '#template/tileKindNames.ts';
import type { TileSummary } from '#template/tiles.ts';
import { Menu } from '#ui/Menu.tsx';
import { ArrowDown, ArrowUp, CircleAlert, Copy, Ellipsis, TriangleAlert, X } from 'lucide-react';
import type { CSSProperties, KeyboardEvent } from 'react';
import type { OutlineCommand, Refusals } from './outlineCommands.ts';
import { tileTitle } from '#template/tileTitle.ts';
import { rowSize } from './outlineRows.ts';
import styles from './TileRow.module.css';

interface Props {
  tile: TileSummary;
  /** Its place in the list as it is filtered, and how many there are. */
  row: number;
  rows: number;
  selected: boolean;
  /** The one that Tab leads to. */
  reachable: boolean;
  problems: ItemProblems | undefined;
  variables: readonly string[];
  refusals: Refusals;
  onSelect: () => void;
  onCommand: (command: OutlineCommand) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** One tile: what it is, and on the selected and the pointed one what to do with it. */
export function TileRow({
  tile,
  row,
  rows,
  selected,
  reachable,
  problems,
  variables,
  refusals,
  onSelect,
  onCommand,
  onKeyDown,
}: Props) {
  const Icon = tileKindIcons[tile.kind];
  const label = tileTitle(tile);
  const facts = [tileKindNames[tile.kind], rowSize(tile) ?? 'no place', ...variables];
  const item = (command: OutlineCommand, words: string, ItemIcon: typeof Copy) => ({
    label: words,
    icon: <ItemIcon aria-hidden />,
    disabledReason: refusals[command],
    onSelect: () => onCommand(command),
  });
  return (
    <li
      className={styles.row}
      // React's types know no custom properties.
      style={{ '--row': row } as CSSProperties}
      aria-setsize={rows}
      aria-posinset={row + 1}
      data-selected={selected || undefined}
    >
      <button
        type="button"
        className={styles.tile}
        data-row={row}
        aria-current={selected || undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        tabIndex={reachable ? 0 : -1}
        onClick={onSelect}
        onDoubleClick={() => onCommand('open')}
        onKeyDown={onKeyDown}
      >
        <Icon aria-hidden className={styles.icon} />
        <span className={styles.words}>
          <span className={styles.name}>{label}</span>
          <span className={styles.facts}>{facts.join(' · ')}</span>
        </span>
        {problems && <ProblemMark {...problems} />}
        {tile.color !== null && (
          <span
            className={styles.color}
            data-color={tile.color}
            role="img"
            aria-label={tile.color}
            title={tile.color}
          />
        )}
      </button>
      <span className={styles.menu}>
        <Menu
          label={`Actions for ${label}`}
          trigger={<Ellipsis aria-hidden />}
          triggerSize="s"
          items={[
            item('duplicate', 'Duplicate', Copy),
            item('up', 'Move up', ArrowUp),
            item('down', 'Move down', ArrowDown),
            'separator',
            { ...item('remove', 'Remove', X), danger: true },
          ]}
        />
      </span>
    </li>
  );
}

function ProblemMark({ count, severity }: ItemProblems) {
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  const words = count === 1 ? '1 problem' : `${count} problems`;
  return (
    <span className={severity === 'error' ? styles.error : styles.warning} title={words}>
      <Icon role="img" aria-label={words} />
    </span>
  );
}
