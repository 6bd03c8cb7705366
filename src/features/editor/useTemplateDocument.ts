import { draftOf } from '#template/fields.ts';
import type { JsonPart, Template, TemplateParts } from '#template/template.ts';
import { useCallback, useState } from 'react';

/**
 * The texts of a template's three documents while they are edited, and of the whole where somebody
 * edits that. The text is the truth: nothing writes into it but the person and named commands.
 */
export function useTemplateDocument(base: Template | null) {
  const [parts, setParts] = useState<TemplateParts>(() => draftOf(base).parts);
  /** The text of the JSON tab while it cannot be read as a template; null: it is made from the rest. */
  const [unreadable, setUnreadable] = useState<string | null>(null);

  const setPart = useCallback((part: JsonPart, text: string) => {
    setParts((before) => (before[part] === text ? before : { ...before, [part]: text }));
  }, []);

  const reset = useCallback((to: Template | null) => {
    setParts(draftOf(to).parts);
    setUnreadable(null);
  }, []);

  return { parts, setPart, setParts, unreadable, setUnreadable, reset };
}

export type TemplateDocument = ReturnType<typeof useTemplateDocument>;
