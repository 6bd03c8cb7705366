import { useConnection } from '#session/SessionProvider.tsx';
import { storageWords } from '#components/storageWords.ts';
import type { StorageTrouble } from '#queries/storage.ts';
import type { Template } from '#template/template.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useEffect, useState } from 'react';
import type { DocumentState, DocumentStore } from '#features/editor/document/DocumentStore.ts';
import { DraftKeeper } from './DraftKeeper.ts';

function wordsOf(trouble: StorageTrouble): string {
  const { title, advice } = storageWords[trouble];
  return `${title}, so unsaved changes are not kept. Editing and saving work as always; save before you leave. ${advice}`;
}

/** Said once in the life of the page, not at every template. */
const told = new Set<StorageTrouble>();

/**
 * Keeps the unsaved text of an editor in the browser; `clean`: a state in which
 * it is known that there is none.
 */
export function useDraftKeeper(
  store: DocumentStore,
  projectId: number,
  base: Template | null,
  clean: DocumentState | null,
): DraftKeeper {
  const { host } = useConnection();
  const toast = useToast();
  const [keeper] = useState(
    () =>
      new DraftKeeper(store, base, { host, projectId }, (trouble) => {
        if (told.has(trouble)) return;
        told.add(trouble);
        toast.show({ id: 'storage-trouble', tone: 'info', message: wordsOf(trouble) });
      }),
  );
  useEffect(() => keeper.start(), [keeper]);
  useEffect(() => {
    // What was typed since is not known to be nothing.
    if (clean !== null && clean === store.state()) keeper.drop();
  }, [keeper, store, clean]);
  return keeper;
}
