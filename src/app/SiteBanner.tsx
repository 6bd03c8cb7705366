import type { SiteSettings } from '#queries/settings.ts';
import { Info, TriangleAlert } from 'lucide-react';
import styles from './SiteBanner.module.css';

/** What whoever serves the app has to say on every page. */
export function SiteBanner({ banner }: { banner: NonNullable<SiteSettings['banner']> }) {
  const { text, tone = 'info' } = banner;
  const Icon = tone === 'info' ? Info : TriangleAlert;
  return (
    <section aria-label="About this site" className={`${styles.banner} ${styles[tone]}`}>
      <Icon aria-hidden size={16} />
      <p>{text}</p>
    </section>
  );
}
