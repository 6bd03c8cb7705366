import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '#ui/Table.tsx';
import {
  type AccessTable,
  groupedRows,
  rowKinds,
  type RowKind,
  type Verdict,
} from './accessTable.ts';
import styles from './FieldTable.module.css';
import { Mark } from './Mark.tsx';

const kindNames: Record<RowKind, string> = {
  new: 'A new template',
  own: 'One of this project',
  official: 'An official one',
  elsewhere: 'One of another project',
};

const short = { yes: 'Yes', no: 'No', depends: 'Only staff' };

/** Field by field, what may be changed of which templates. */
export function FieldTable({ table: { rows, notes } }: { table: AccessTable }) {
  const kinds = rowKinds.filter((kind) => rows.some(({ cells }) => cells[kind] !== undefined));
  return (
    <>
      <Table label="What may be changed" className={styles.table}>
        <TableHead>
          <TableRow>
            <HeaderCell>Field</HeaderCell>
            {kinds.map((kind) => (
              <HeaderCell key={kind}>{kindNames[kind]}</HeaderCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {groupedRows(rows).map(({ names, row: { what, cells } }) => (
            <TableRow key={what}>
              <Cell stacked="start">
                <ul className={styles.fields}>
                  {names.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              </Cell>
              {kinds.map((kind) => (
                <Cell key={kind} label={kindNames[kind]}>
                  <Answer verdict={cells[kind]} />
                </Cell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map(({ kind, text }) => (
            <li key={text}>
              {kind !== null && <strong>{kindNames[kind]}: </strong>}
              {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Answer({ verdict }: { verdict: Verdict | undefined }) {
  if (verdict === undefined) return <Mark may="none">None yet</Mark>;
  const { may, why } = verdict;
  return <Mark may={may}>{may === 'no' && why !== null ? why : short[may]}</Mark>;
}
