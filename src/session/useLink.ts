import type { Connection } from '#api/connection.ts';
import { type LinkState, linkTo } from '#api/link.ts';
import type { RateWait } from '#api/rateGate.ts';
import { useSyncExternalStore } from 'react';

export type { LinkState, RateWait };

/** Whether the way in still works, and whether PostHog can be reached at all. */
export function useLinkState(connection: Connection): LinkState {
  const link = linkTo(connection);
  return useSyncExternalStore(link.subscribe, link.state);
}

/** Why requests of a connection wait at the moment; null: they do not. */
export function useRateWait(connection: Connection): RateWait {
  const { gate } = linkTo(connection);
  return useSyncExternalStore(gate.subscribe, gate.wait);
}

/** Puts off the question for the key, or with false has it asked. */
export function putOffKey(connection: Connection, off: boolean): void {
  linkTo(connection).putOff(off);
}
