import { askOwnServer } from '#lib/askOwnServer.ts';
import type { ImageOutcome } from '#template/imageAdvice.ts';
import { useState } from 'react';

interface Known {
  address: string;
  outcome: ImageOutcome;
  /** Bytes; null where the browser does not say, as of most images of other servers. */
  weight: number | null;
}

/** What became of the image at an address; the handlers are for the `<img>` that loads it. */
export function useImageOutcome(address: string | null) {
  const [known, setKnown] = useState<Known | null>(null);
  const isCurrent = known !== null && known.address === address;

  function onLoad({ naturalWidth: width, naturalHeight: height }: HTMLImageElement) {
    if (address === null) return;
    const outcome = { kind: 'loaded', size: { width, height } } as const;
    setKnown({ address, outcome, weight: weightOf(address) });
  }

  async function onError() {
    if (address === null) return;
    const answer = await askOwnServer(address);
    setKnown({ address, outcome: { kind: 'failed', answer }, weight: null });
  }

  const outcome: ImageOutcome = isCurrent ? known.outcome : { kind: 'loading' };
  return { outcome, weight: isCurrent ? known.weight : null, onLoad, onError };
}

function weightOf(address: string): number | null {
  const entry = performance.getEntriesByName(address, 'resource').at(-1);
  const bytes = entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0;
  return bytes > 0 ? bytes : null;
}
