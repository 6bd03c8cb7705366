import type { KeptDraft } from '#queries/drafts.ts';
import { readDocument } from '#template/document.ts';
import type { TemplateDraft } from '#template/template.ts';

/** Kept text as what it says; `whole`: text of the JSON tab that says nothing, for it cannot be read. */
export function typedDraft({ draft, whole }: Pick<KeptDraft, 'draft' | 'whole'>): {
  draft: TemplateDraft;
  whole: string | null;
} {
  const reading = whole === null ? null : readDocument(whole, draft);
  if (reading === null) return { draft, whole: null };
  return reading.ok ? { draft: reading.draft, whole: null } : { draft, whole };
}
