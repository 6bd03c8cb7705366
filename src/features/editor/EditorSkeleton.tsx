import { Skeleton } from '#ui/Skeleton.tsx';
import styles from './EditorSkeleton.module.css';

/** The template page before its row is there: its name, where a list has told it, and its shape. */
export function EditorSkeleton({ title }: { title: string }) {
  return (
    <main className={styles.page} aria-busy="true">
      <h1 className={styles.title}>{title}</h1>
      <p role="status" className="visually-hidden">
        Loading the template…
      </p>
      <div className={styles.columns}>
        <Skeleton height="60vh" />
        <Skeleton height="60vh" />
      </div>
    </main>
  );
}
