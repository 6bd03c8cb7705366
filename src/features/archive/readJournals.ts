import type { NamedFile } from '#components/dropping/droppedFiles.ts';
import { decodeText } from '#lib/decodeText.ts';
import { type JournalEntry, readJournal } from '#queries/archiveJournal.ts';

/** What was found in files that somebody chose or dropped. */
export interface FoundJournal {
  /** What a person calls it. */
  name: string;
  entries: JournalEntry[];
  unreadable: number;
}

/** All files as one journal, or why one of them is none: then nothing of the others is taken either. */
export async function readJournals(
  files: readonly NamedFile[],
): Promise<FoundJournal | { refused: string }> {
  const entries: JournalEntry[] = [];
  let unreadable = 0;
  for (const { path, file } of files) {
    const bytes = await file.arrayBuffer().catch(() => null);
    const text = bytes === null ? null : decodeText(new Uint8Array(bytes));
    if (text === null) return { refused: `${path} is no text.` };
    const reading = readJournal(text);
    if (!reading.ok) return { refused: `${path} cannot be merged. ${reading.reason}` };
    entries.push(...reading.entries);
    unreadable += reading.unreadable;
  }
  return { name: files.map(({ path }) => path).join(', '), entries, unreadable };
}
