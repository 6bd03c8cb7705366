import { AppBase } from '#components/AppBase.ts';
import { JobsProvider } from '#components/jobs/JobsProvider.tsx';
import { createQueryClient } from '#queries/queryClient.ts';
import { recordWrites } from '#queries/recordWrites.ts';
import { SessionProvider } from '#session/SessionProvider.tsx';
import { ToastProvider } from '#ui/Toaster.tsx';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Router } from 'wouter';
import { AppRoutes } from './AppRoutes.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NewVersionNews } from './NewVersionNews.tsx';

/** `base`: the path that the app is served from, without a trailing slash. */
export function App({ base }: { base: string }) {
  const [queryClient] = useState(createQueryClient);
  useEffect(() => recordWrites(queryClient), [queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <SessionProvider>
        <AppBase value={base}>
          <Router base={base}>
            <ToastProvider>
              <NewVersionNews />
              <JobsProvider>
                <ErrorBoundary>
                  <AppRoutes />
                </ErrorBoundary>
              </JobsProvider>
            </ToastProvider>
          </Router>
        </AppBase>
      </SessionProvider>
    </QueryClientProvider>
  );
}
