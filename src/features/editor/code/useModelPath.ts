import { useConnection } from '#session/SessionProvider.tsx';
import type { DocumentKind } from '#template/assist/documentKind.ts';
import { useCallback } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';

/** What names a document of this template in the code editor; no two templates share one. */
export function useModelPath(): (kind: DocumentKind) => string {
  const { host } = useConnection();
  const { projectId, base } = useEditor();
  const id = base?.id ?? 'new';
  return useCallback((kind) => `${host}/${projectId}/${id}/${kind}.json`, [host, projectId, id]);
}
