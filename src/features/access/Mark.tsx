import { Check, CircleQuestionMark, Minus, X } from 'lucide-react';
import styles from './Mark.module.css';

interface Props {
  may: 'yes' | 'no' | 'depends' | 'none';
  /** Beside the mark, and what is read out: the mark is for the eye. */
  children: string;
}

const icons = { yes: Check, no: X, depends: CircleQuestionMark, none: Minus };

/** An answer of a table: allowed, refused, or it depends. */
export function Mark({ may, children }: Props) {
  const Icon = icons[may];
  return (
    <span className={styles.mark} data-may={may}>
      <Icon aria-hidden />
      <span>{children}</span>
    </span>
  );
}
