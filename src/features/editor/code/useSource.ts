import type { CodeEditorHandle } from '#monaco/CodeEditor.lazy.tsx';
import { useEffect } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';

/** Lets commands bring in what was typed in a code editor and not told yet. */
export function useSource(code: CodeEditorHandle | null): void {
  const { store } = useEditor();
  useEffect(() => {
    if (code === null) return undefined;
    return store.addSource(() => code.flush());
  }, [code, store]);
}
