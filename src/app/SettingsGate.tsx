import { settingsQuery } from '#queries/settings.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';

const SiteNotice = lazy(async () => ({ default: (await import('./SiteNotice.tsx')).SiteNotice }));

/**
 * Whoever serves the app sets it up in settings.json. Its banner stands above every page; with half of it, or with
 * a wrong one, the app does not go on.
 */
export function SettingsGate({ children }: { children: ReactNode }) {
  const { data: { banner } = {}, error, refetch } = useQuery(settingsQuery);
  return (
    <>
      {(banner ?? error) && (
        <Suspense>
          <SiteNotice banner={banner} error={error} onRetry={() => void refetch()} />
        </Suspense>
      )}
      {error === null && children}
    </>
  );
}
