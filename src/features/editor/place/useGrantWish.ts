import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { CodeEditorHandle } from '#monaco/CodeEditor.lazy.tsx';
import type { TemplateTab } from '#paths.ts';
import { locate } from '#template/locate.ts';
import { useEffect, useEffectEvent } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';

/** Leads a code editor to the place that somebody asked to see, once it is there. */
export function useGrantWish(
  code: CodeEditorHandle | null,
  tab: TemplateTab,
  text: string,
  /** A path from the template's root, as one in the text of this editor. */
  inText: (path: JsonPath) => JsonPath,
): void {
  const { wish } = useEditor().place;
  // Only a new wish moves the editor; typing must not.
  const grant = useEffectEvent(() => {
    if (code === null || wish?.tab !== tab) return;
    const place = wish.range ?? locate(text, inText(wish.path));
    if (place !== null) code.reveal(place);
    if (wish.focus) code.focus();
  });
  useEffect(() => grant(), [code, wish, tab]);
}
