import type { ImageFinding } from '#template/imageAdvice.ts';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import styles from './ImageFindings.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, hint: Info };

/** What is the matter with an image, and what to do about it. */
export function ImageFindings({ findings }: { findings: ImageFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings} aria-label="Advice on the image">
      {findings.map(({ code, severity, sentence }) => {
        const Icon = icons[severity];
        return (
          <li key={code} className={styles.finding}>
            <Icon aria-hidden className={styles[severity]} />
            {sentence}
          </li>
        );
      })}
    </ul>
  );
}
