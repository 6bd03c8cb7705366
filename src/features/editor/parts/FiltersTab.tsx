import { PartCode } from '#features/editor/code/PartCode.tsx';
import { ReplaceOffer } from '#features/editor/code/ReplaceOffer.tsx';
import styles from './parts.module.css';

/** What the dashboard is filtered by. */
export function FiltersTab() {
  return (
    <div className={styles.tab}>
      <ReplaceOffer part="dashboard_filters" />
      <PartCode part="dashboard_filters" />
    </div>
  );
}
