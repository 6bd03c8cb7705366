import type { SiteSettings } from '#queries/settings.ts';
import { SiteBanner } from './SiteBanner.tsx';
import { WrongSettingsPage } from './WrongSettingsPage.tsx';

interface Props {
  banner: SiteSettings['banner'];
  /** Why the settings cannot be used; null: they can. */
  error: Error | null;
  onRetry: () => void;
}

/** What whoever serves the app has people see: a line above each page, or what is wrong in the place of all. */
export function SiteNotice({ banner, error, onRetry }: Props) {
  if (error !== null) return <WrongSettingsPage error={error} onRetry={onRetry} />;
  return banner && <SiteBanner banner={banner} />;
}
