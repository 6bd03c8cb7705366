import { AppBase } from '#components/AppBase.ts';
import { JobsProvider } from '#components/jobs/JobsProvider.tsx';
import { createQueryClient } from '#queries/queryClient.ts';
import { SessionProvider } from '#session/SessionProvider.tsx';
import { ToastProvider } from '#ui/Toaster.tsx';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Router } from 'wouter';
import { AppRoutes } from './AppRoutes.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NewVersionNews } from './NewVersionNews.tsx';
import { SettingsGate } from './SettingsGate.tsx';

/** `base`: the path that the app is served from, without a trailing slash. */
export function App({ base }: { base: string }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <SessionProvider>
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
