import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from './IconButton.tsx';
import styles from './Pagination.module.css';

export interface PaginationProps {
  /** Numbers of the first and the last row shown, from 1; both 0 where there is none. */
  from: number;
  to: number;
  total: number;
  /** Absent on the first page. */
  onPrevious?: (() => void) | undefined;
  /** Absent on the last page. */
  onNext?: (() => void) | undefined;
  busy?: boolean | undefined;
}

const number = new Intl.NumberFormat('en');

export function Pagination({ from, to, total, onPrevious, onNext, busy }: PaginationProps) {
  return (
    <nav aria-label="Pagination" aria-busy={busy} className={styles.pagination}>
      <p aria-live="polite" className={styles.range}>
        {`${number.format(from)}–${number.format(to)} of ${number.format(total)}`}
      </p>
      <IconButton
        label="Previous page"
        icon={<ChevronLeft />}
        variant="secondary"
        disabledReason={onPrevious ? null : 'This is the first page'}
        onClick={onPrevious}
      />
      <IconButton
        label="Next page"
        icon={<ChevronRight />}
        variant="secondary"
        disabledReason={onNext ? null : 'This is the last page'}
        onClick={onNext}
      />
    </nav>
  );
}
