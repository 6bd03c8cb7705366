import { failureOf, isPassing } from '#api/errors.ts';
import { onlineManager, QueryClient } from '@tanstack/react-query';

/** Reads are tried twice more where the fault may pass; writes never by themselves (a POST could double). */
export function createQueryClient(): QueryClient {
  // React Query believes that it is online until it hears otherwise.
  onlineManager.setOnline(navigator.onLine);
  return new QueryClient({
    defaultOptions: {
      queries: {
        // PostHog may run on this machine, and a browser may be wrong about the network: each read is
        // tried once, and waits for the network only when that failed.
        networkMode: 'offlineFirst',
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => {
          const failure = failureOf(error);
          if (failure?.kind === 'offline') return true;
          return failure !== null && isPassing(failure) && failures < 2;
        },
        retryDelay: (attempt) => Math.min(400 * 2 ** attempt, 10_000),
      },
      // A write that waited for the network would be sent when nobody expects it any more.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
