import { isLoopback } from '#session/host.ts';
import type { Connection } from '#session/SessionProvider.tsx';
import { useToast } from '#ui/Toaster.tsx';
import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';

/** Whether the browser has a network. Coming back, everything shown is asked for anew, and that is said. */
export function useOnline(connection: Connection): boolean {
  const client = useQueryClient();
  const toast = useToast();
  const { id, host } = connection;

  useEffect(() => {
    const askAgain = () => client.invalidateQueries({ queryKey: [id] });
    return onlineManager.subscribe((online) => {
      if (online) {
        void askAgain();
        toast.show({
          id: 'online',
          tone: 'ok',
          message: 'You are online again. What you see is being refreshed.',
        });
      } else if (isLoopback(host)) {
        // A PostHog on this machine may answer all the same.
        void askAgain();
      }
    });
  }, [client, toast, id, host]);

  return useSyncExternalStore(onlineManager.subscribe.bind(onlineManager), isOnline);
}

const isOnline = () => onlineManager.isOnline();
