import type { Template } from '#template/template.ts';
import { useState } from 'react';
import type { Selection } from '#components/selection/selection.ts';

type EveryMatching = (
  signal: AbortSignal,
  onProgress: (loaded: number, count: number) => void,
) => Promise<Template[]>;

interface Gathering {
  loaded: number;
  count: number;
  onStop: () => void;
}

/** The chosen rows themselves: those that no page has shown are fetched only now that something needs them. */
export function useGather({ everything, rows }: Selection, everyMatching: EveryMatching) {
  const [gathering, setGathering] = useState<Gathering | null>(null);

  /** null: a person stopped it. Throws as the requests do. */
  async function gather(): Promise<Template[] | null> {
    if (!everything) return [...rows.values()];
    const stop = new AbortController();
    const onStop = () => stop.abort();
    setGathering({ loaded: 0, count: 0, onStop });
    try {
      return await everyMatching(stop.signal, (loaded, count) =>
        setGathering({ loaded, count, onStop }),
      );
    } catch (error) {
      if (stop.signal.aborted) return null;
      throw error;
    } finally {
      setGathering(null);
    }
  }

  return { gather, gathering };
}
