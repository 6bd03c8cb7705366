import { useConnection } from '#session/SessionProvider.tsx';
import { useStorageTrouble } from '#components/useStorageTrouble.ts';
import type { Template } from '#template/template.ts';
import { useEffect, useState } from 'react';
import type { DocumentState, DocumentStore } from '#features/editor/document/DocumentStore.ts';
import { DraftKeeper } from './DraftKeeper.ts';

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
  const tell = useStorageTrouble();
  const [keeper] = useState(
    () => new DraftKeeper(store, base, { host, projectId }, (trouble) => tell(trouble, 'edits')),
  );
  useEffect(() => keeper.start(), [keeper]);
  useEffect(() => {
    // What was typed since is not known to be nothing.
    if (clean !== null && clean === store.state()) keeper.drop();
  }, [keeper, store, clean]);
  return keeper;
}
