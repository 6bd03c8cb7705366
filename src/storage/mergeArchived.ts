import { groupBy } from '#lib/groupBy.ts';
import type { JournalEntry } from './archiveJournal.ts';
import { database } from './database.ts';

export interface MergePlan {
  /** Of rows that the journal does not hold. */
  fresh: JournalEntry[];
  /** Of rows that it holds as they were archived before that. */
  newer: JournalEntry[];
  /** How many it holds as they are, or as they were archived later. */
  known: number;
}

/** What merging entries of one project would do; of a row that is archived twice the later one counts. */
export function planMerge(
  entries: readonly JournalEntry[],
  journal: readonly JournalEntry[],
): MergePlan {
  const held = new Map(journal.map(({ id, archivedAt }) => [id, archivedAt]));
  const latest = [...groupBy(entries, ({ id }) => id).values()].map((same) =>
    same.reduce((last, entry) => (entry.archivedAt > last.archivedAt ? entry : last)),
  );
  const fresh = latest.filter(({ id }) => !held.has(id));
  const newer = latest.filter(({ id, archivedAt }) => archivedAt > (held.get(id) ?? Infinity));
  return { fresh, newer, known: latest.length - fresh.length - newer.length };
}

/** Puts them into the journal, all or none; what another tab archived later meanwhile stays. */
export async function mergeArchived(entries: readonly JournalEntry[]): Promise<void> {
  const { store, done } = (await database()).transaction('archive', 'readwrite');
  for (const entry of entries) {
    const held = await store.get([entry.host, entry.projectId, entry.id]);
    if (held === undefined || held.archivedAt < entry.archivedAt) await store.put(entry);
  }
  await done;
}
