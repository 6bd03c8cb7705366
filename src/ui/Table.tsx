import type { ComponentProps } from 'react';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { classNames } from './classNames.ts';
import styles from './Table.module.css';

/*
 * A native table that a narrow screen shows as a stack of cards. The roles are written out because
 * browsers forget them once CSS takes the table's display away; hence also:
 */
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */

interface TableProps extends ComponentProps<'table'> {
  label: string;
  /** The rows are about to change. */
  busy?: boolean | undefined;
}

export function Table({ label, busy = false, className, ...table }: TableProps) {
  return (
    <div className={styles.frame}>
      <table
        {...table}
        role="table"
        aria-label={label}
        aria-busy={busy || undefined}
        className={classNames(styles.table, className)}
      />
    </div>
  );
}

export function TableHead(props: ComponentProps<'thead'>) {
  return <thead {...props} role="rowgroup" />;
}

export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} role="rowgroup" />;
}

interface TableRowProps extends ComponentProps<'tr'> {
  selected?: boolean | undefined;
}

export function TableRow({ selected = false, ...row }: TableRowProps) {
  return <tr {...row} role="row" data-selected={selected || undefined} />;
}

interface HeaderCellProps extends ComponentProps<'th'> {
  /** Given with onSort: the header is a button, and says how the rows are sorted by it. */
  sort?: 'ascending' | 'descending' | 'none' | undefined;
  onSort?: (() => void) | undefined;
  numeric?: boolean | undefined;
}

const sortIcons = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown };

export function HeaderCell({
  sort = 'none',
  onSort,
  numeric = false,
  className,
  children,
  ...cell
}: HeaderCellProps) {
  const SortIcon = sortIcons[sort];
  return (
    <th
      {...cell}
      role="columnheader"
      scope="col"
      aria-sort={onSort && sort !== 'none' ? sort : undefined}
      className={classNames(numeric && styles.numeric, className)}
    >
      {onSort ? (
        <button type="button" className={styles.sort} onClick={onSort}>
          {children}
          <SortIcon />
        </button>
      ) : (
        children
      )}
    </th>
  );
}

interface CellProps extends ComponentProps<'td'> {
  /** The column's name, written before the value where rows are cards. */
  label?: string | undefined;
  numeric?: boolean | undefined;
  /** Where a card has it: its first line's mark, start, middle or end, a line of its own, or nowhere. */
  stacked?: 'mark' | 'start' | 'title' | 'end' | 'line' | 'hidden' | undefined;
}

export function Cell({ label, numeric = false, stacked = 'line', className, ...cell }: CellProps) {
  return (
    <td
      {...cell}
      role="cell"
      data-label={label}
      data-stacked={stacked}
      className={classNames(numeric && styles.numeric, className)}
    />
  );
}
