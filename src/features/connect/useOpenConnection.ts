import { useAddressOf } from '#components/useAddressOf.ts';
import { paths } from '#paths.ts';
import type { ConnectChoice } from '#session/ConnectionStore.ts';
import { useSession } from '#session/SessionProvider.tsx';
import { useLocation } from 'wouter';

/** A way in that was tried and works. */
export interface ConnectTo extends Omit<ConnectChoice, 'place'> {
  projectId: number | null;
}

/** Where a connection is opened, and where one was going: an address of that connection, with its query. */
export interface Destination extends Pick<ConnectChoice, 'place'> {
  next: string | null;
}

/** Opens a connection, and goes on to where one was going, or to its list. */
export function useOpenConnection(): (to: ConnectTo, where: Destination) => void {
  const { store } = useSession();
  const [, navigate] = useLocation();
  const addressOf = useAddressOf();
  return ({ projectId, ...choice }, { place, next }) => {
    const { slug } = store.connect({ ...choice, place });
    const same =
      next !== null &&
      (projectId === null || /^\/(\?|$)/.test(next) || next.startsWith(`/projects/${projectId}/`));
    const there = projectId === null ? paths.home() : paths.templates(projectId);
    navigate(addressOf(slug, same ? next : there));
  };
}
