import { AppBase } from '#components/AppBase.ts';
import { JobsProvider } from '#components/jobs/JobsProvider.tsx';
import { recordWrites } from '#queries/recordWrites.ts';
import type { ConnectionStore } from '#session/ConnectionStore.ts';
import { SessionProvider } from '#session/SessionProvider.tsx';
import { ToastProvider } from '#ui/Toaster.tsx';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Router } from 'wouter';
import { AppRoutes } from './AppRoutes.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NewVersionNews } from './NewVersionNews.tsx';
import { SettingsGate } from './SettingsGate.tsx';

interface Props {
  /** The path that the app is served from, without a trailing slash. */
  base: string;
  client: QueryClient;
  connections: ConnectionStore;
}

export function App({ base, client, connections }: Props) {
  useEffect(() => recordWrites(client), [client]);
  return (
    <QueryClientProvider client={client}>
      <SessionProvider store={connections}>
        <AppBase value={base}>
          <Router base={base}>
            <ToastProvider>
              <NewVersionNews />
              <JobsProvider>
                <ErrorBoundary>
                  <SettingsGate>
                    <AppRoutes />
                  </SettingsGate>
                </ErrorBoundary>
              </JobsProvider>
            </ToastProvider>
          </Router>
        </AppBase>
      </SessionProvider>
    </QueryClientProvider>
  );
}
