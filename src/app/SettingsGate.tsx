import { settingsQuery } from '#queries/settings.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';

const SiteBanner = lazy(async () => ({ default: (await import('./SiteBanner.tsx')).SiteBanner }));
const WrongSettingsPage = lazy(async () => ({
  default: (await import('./WrongSettingsPage.tsx')).WrongSettingsPage,
}));

/**
 * Whoever serves the app sets it up in settings.json. Its banner stands above every page; with half of it, or with
 * a wrong one, the app does not go on.
 */
export function SettingsGate({ children }: { children: ReactNode }) {
  const { data: { banner } = {}, error, refetch } = useQuery(settingsQuery);
  return (
    <>
      <Suspense>
        {error !== null ? (
          <WrongSettingsPage error={error} onRetry={() => void refetch()} />
        ) : (
          banner && <SiteBanner banner={banner} />
        )}
      </Suspense>
      {error === null && children}
    </>
  );
}
