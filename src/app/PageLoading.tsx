import { Spinner } from '#ui/Spinner.tsx';
import styles from './PageLoading.module.css';

export function PageLoading() {
  return (
    <div className={styles.loading}>
      <Spinner />
      <p role="status" className="visually-hidden">
        Loading…
      </p>
    </div>
  );
}
