import { Skeleton } from '#ui/Skeleton.tsx';
import styles from './ListSkeleton.module.css';

/** Stands where the rows will, at their size, so that nothing moves when they come. */
export function ListSkeleton({ view }: { view: 'table' | 'gallery' }) {
  return (
    <div className={view === 'gallery' ? styles.gallery : styles.table} aria-busy="true">
      <p role="status" className="visually-hidden">
        Loading templates…
      </p>
      {Array.from({ length: view === 'gallery' ? 8 : 10 }, (_, index) => (
        <Skeleton key={index} height={view === 'gallery' ? '17rem' : '3.75rem'} />
      ))}
    </div>
  );
}
