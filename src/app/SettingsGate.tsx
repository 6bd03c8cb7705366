import { settingsQuery } from '#queries/settings.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';

const WrongSettingsPage = lazy(async () => ({
  default: (await import('./WrongSettingsPage.tsx')).WrongSettingsPage,
}));

/** Whoever serves the app sets it up in settings.json: with half of it, or with a wrong one, it does not go on. */
export function SettingsGate({ children }: { children: ReactNode }) {
  const { error, refetch } = useQuery(settingsQuery);
  if (error === null) return children;
  return (
    <Suspense>
      <WrongSettingsPage error={error} onRetry={() => void refetch()} />
    </Suspense>
  );
}
