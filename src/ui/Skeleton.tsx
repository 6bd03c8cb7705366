import styles from './Skeleton.module.css';

interface SkeletonProps {
  /** CSS lengths. By default a line of text, as wide as there is room. */
  width?: string | undefined;
  height?: string | undefined;
  round?: boolean | undefined;
}

/** The shape of what is loading. Silent: the region it stands in says that it is busy. */
export function Skeleton({ width = '100%', height = '0.75em', round = false }: SkeletonProps) {
  return (
    <span
      aria-hidden="true"
      className={styles.skeleton}
      style={{ width, height, borderRadius: round ? '50%' : undefined }}
    />
  );
}
