import { jsonOrNull, type JsonText } from '#lib/jsonText.ts';
import * as v from 'valibot';
import { type ArchiveEntry, database } from './database.ts';

const entry = v.object({
  host: v.string(),
  projectId: v.number(),
  id: v.string(),
  archivedAt: v.number(),
  source: v.pipe(
    v.string(),
    v.transform(jsonOrNull),
    v.custom<JsonText>((text) => text !== null),
  ),
});

/** An entry whose row is known to be well-formed JSON. */
export type JournalEntry = Omit<ArchiveEntry, 'source'> & { source: JsonText };

export async function journalArchived(archived: JournalEntry): Promise<void> {
  await (await database()).put('archive', archived);
}

export async function forgetArchived(host: string, projectId: number, id: string): Promise<void> {
  await (await database()).delete('archive', [host, projectId, id]);
}

/** What was archived from this browser in one project, newest first; entries that do not parse are left out. */
export async function listArchived(host: string, projectId: number): Promise<JournalEntry[]> {
  const stored = await (await database()).getAllFromIndex('archive', 'place', [host, projectId]);
  return stored
    .flatMap((value) => {
      const result = v.safeParse(entry, value);
      return result.success ? [result.output] : [];
    })
    .sort((a, b) => b.archivedAt - a.archivedAt);
}
