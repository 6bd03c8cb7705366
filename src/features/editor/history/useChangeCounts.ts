import { ChangeCounter } from '#components/comparison/ChangeCounter.ts';
import { versionQuery } from '#queries/history.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { versionDocuments } from '#storage/versionTexts.ts';
import { draftOf } from '#template/fields.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { TimelineEntry } from './versionWords.ts';

/** Comparing larger ones takes seconds, and more entries are not in sight. */
const MOST_BYTES = 400_000;
const MOST_ENTRIES = 40;

/** By the id of a version: how many things it changed, as soon as that is known. */
export function useChangeCounts(entries: readonly TimelineEntry[]): ReadonlyMap<string, number> {
  const client = useQueryClient();
  const connection = useConnection();
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(() => new Map());
  useEffect(() => {
    const counter = new ChangeCounter();
    let isOpen = true;
    async function countAll() {
      for (const { version, below } of entries.slice(0, MOST_ENTRIES)) {
        const bytes = versionDocuments.reduce((sum, name) => sum + version.texts[name].size, 0);
        if (below === null || bytes > MOST_BYTES) continue;
        const [now, before] = await Promise.all(
          [version, below].map((each) => client.fetchQuery(versionQuery(connection, each))),
        );
        if (!isOpen) return;
        if (now == null || before == null) continue;
        const count = await counter.count(draftOf(before), draftOf(now));
        setCounts((known) => new Map(known).set(version.id, count));
      }
    }
    // A count is a convenience: without it the timeline still says which documents changed.
    void countAll().catch(() => undefined);
    return () => {
      isOpen = false;
      counter.close();
    };
  }, [client, connection, entries]);
  return counts;
}
