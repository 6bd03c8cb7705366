import { lazily } from '#lib/lazily.ts';
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

const format = lazily(() => new Intl.NumberFormat('en'));

/** Only longer numbers have anything to format. */
const numberWords = (number: number) => (number < 1000 ? String(number) : format().format(number));

export function Pagination({ from, to, total, onPrevious, onNext, busy }: PaginationProps) {
  return (
    <nav aria-label="Pagination" aria-busy={busy} className={styles.pagination}>
      <p aria-live="polite" className={styles.range}>
        {`${numberWords(from)}–${numberWords(to)} of ${numberWords(total)}`}
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
