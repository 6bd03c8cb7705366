import { useEffect, useEffectEvent } from 'react';
import type { Command } from './command.ts';

type Source = () => readonly Command[] | Promise<readonly Command[]>;

const sources = new Set<Source>();

/**
 * Offers commands in the menu while the component is mounted. They are asked for each time the menu opens,
 * and by then only: what makes them may be loaded as late as that.
 */
export function useCommands(source: Source): void {
  const latest = useEffectEvent(source);
  useEffect(() => {
    const own = () => latest();
    sources.add(own);
    return () => void sources.delete(own);
  }, []);
}

/** What everything that is mounted offers now, in the order of mounting. Of a part that cannot be loaded, nothing. */
export async function offeredCommands(): Promise<Command[]> {
  const offered = await Promise.allSettled([...sources].map(async (source) => source()));
  return offered.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
}
