import { type ChangeRow, changeRows, hasRows } from '#template/changeRows.ts';
import { type Change, changeSentence } from '#template/diff.ts';
import { ArrowDownUp, ChevronRight, Minus, Move, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import styles from './ChangeItem.module.css';

const icons = {
  field: Pencil,
  filters: Pencil,
  changed: Pencil,
  replaced: Pencil,
  added: Plus,
  removed: Minus,
  reordered: ArrowDownUp,
};

/** One change as a list item: its sentence, and where there is more to it, what was before and what is after. */
export function ChangeItem({ change }: { change: Change }) {
  const [open, setOpen] = useState(false);
  const Icon = change.noise ? Move : icons[change.kind];
  const sentence = changeSentence(change);
  return (
    <li className={styles.item} data-kind={change.noise ? 'noise' : change.kind}>
      <Icon aria-hidden className={styles.icon} />
      {hasRows(change) ? (
        <details
          className={styles.details}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary className={styles.summary}>
            {sentence}
            <ChevronRight aria-hidden className={styles.chevron} />
          </summary>
          {open && <Rows rows={changeRows(change)} />}
        </details>
      ) : (
        <span>{sentence}</span>
      )}
    </li>
  );
}

function Rows({ rows }: { rows: ChangeRow[] }) {
  return (
    <dl className={styles.rows}>
      {rows.map(({ what, before, after }, index) => (
        <div key={index} className={styles.row}>
          <dt className={what === '' ? 'visually-hidden' : styles.what}>{what || 'Value'}</dt>
          <dd className={styles.values}>
            {before !== null && (
              <div className={styles.before}>
                <span className="visually-hidden">Before: </span>
                <Sign text="−" />
                <del className={styles.value}>{before}</del>
              </div>
            )}
            {after !== null && (
              <div className={styles.after}>
                <span className="visually-hidden">After: </span>
                <Sign text="+" />
                <ins className={styles.value}>{after}</ins>
              </div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sign({ text }: { text: string }) {
  return (
    <span aria-hidden className={styles.sign}>
      {text}
    </span>
  );
}
