import * as v from 'valibot';
import { database } from './database.ts';
import { type HistorySize, historySize, removeHistory } from './history.ts';
import { forgetLists } from './placeList.ts';

/** What the browser keeps of templates, besides the archive's journal. */
export interface KeptHere {
  history: HistorySize;
  /** Text that was typed and not saved; `bytes` as UTF-16 letters, near enough. */
  drafts: { count: number; bytes: number };
}

const draft = v.object({ data: v.object({ session: v.string(), text: v.string() }) });

/** Of one project, or with null of all projects of a host. Rejects where the browser keeps nothing. */
export async function keptHere(host: string, projectId: number | null): Promise<KeptHere> {
  const stored = await (
    await database()
  ).getAllFromIndex('drafts', 'place', range(host, projectId));
  const records = stored.flatMap((value) => {
    const result = v.safeParse(draft, value);
    return result.success ? [result.output.data] : [];
  });
  return {
    history: await historySize(host, projectId),
    drafts: {
      count: new Set(records.map(({ session }) => session)).size,
      bytes: records.reduce((sum, { text }) => sum + text.length, 0),
    },
  };
}

/** Takes away what tells where one was in all projects of a host: searches, and names of templates. */
export function forgetVisits(host: string): void {
  forgetLists(host, ['recent-searches', 'recent-templates']);
}

/** Takes away unsaved text, history and saved views of all projects of a host. The archive's journal stays. */
export async function removeKept(host: string): Promise<void> {
  forgetLists(host, ['views']);
  const transaction = (await database()).transaction('drafts', 'readwrite');
  const keys = await transaction.store.index('place').getAllKeys(range(host, null));
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
  await removeHistory(host, null);
}

function range(host: string, projectId: number | null): IDBKeyRange {
  if (projectId !== null) return IDBKeyRange.only([host, projectId]);
  // A list comes after every number.
  return IDBKeyRange.bound([host], [host, []]);
}
