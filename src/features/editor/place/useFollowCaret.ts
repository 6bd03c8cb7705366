import { pathAt } from '#template/locate.ts';
import type { JsonPart } from '#template/template.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';

/** The caret rests for this long before the address follows: to find its path takes 30 ms in 2 MB of text. */
const REST = 150;

/** Lets the address, and so the outline and the picture, follow the caret of a code editor. */
export function useFollowCaret(text: string, part: JsonPart | null): (offset: number) => void {
  const { follow } = useEditor().place;
  const [caret, setCaret] = useState<number | null>(null);
  const rest = useEffectEvent(() => {
    if (caret === null) return;
    const path = pathAt(text, caret);
    follow(part === null ? path : [part, ...path]);
  });
  useEffect(() => {
    const timer = window.setTimeout(() => rest(), REST);
    return () => window.clearTimeout(timer);
  }, [caret]);
  return setCaret;
}
