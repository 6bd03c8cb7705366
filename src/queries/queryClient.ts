import { failureOf, isPassing } from '#api/errors.ts';
import { QueryClient } from '@tanstack/react-query';

/** Reads are tried twice more where the fault may pass; writes never by themselves (a POST could double). */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => {
          const failure = failureOf(error);
          return failure !== null && isPassing(failure) && failures < 2;
        },
        retryDelay: (attempt) => 400 * 2 ** attempt,
      },
      mutations: { retry: false },
    },
  });
}
