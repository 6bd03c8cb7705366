import { parseTemplate } from '#api/contract.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { JournalEntry } from '#storage/archiveJournal.ts';
import { type JournalReading, readJournalFile } from '#storage/journalFile.ts';
import { mergeArchived } from '#storage/mergeArchived.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { archiveQuery } from './archive.ts';

export type { JournalEntry, JournalReading };

/** A journal that somebody exported; what the Archive page could not show counts as unreadable. */
export function readJournal(text: string): JournalReading {
  return readJournalFile(text, isRow);
}

function isRow(source: JsonText, id: string): boolean {
  try {
    return parseTemplate(source).id === id;
  } catch {
    return false;
  }
}

export function useMergeArchived(projectId: number) {
  const client = useQueryClient();
  const connection = useConnection();
  return useMutation({
    networkMode: 'always',
    mutationFn: (entries: readonly JournalEntry[]) => mergeArchived(entries),
    onSettled: () =>
      client.invalidateQueries({ queryKey: archiveQuery(connection, projectId).queryKey }),
  });
}
