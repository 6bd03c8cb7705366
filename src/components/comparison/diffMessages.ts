import type { UnchangedCounts } from '#template/changeGroups.ts';
import type { Change } from '#template/diff.ts';
import type { Template, TemplateDraft } from '#template/template.ts';

export interface DiffOrder {
  wants: 'changes' | 'texts';
  /** A row or the draft of one; null: a new template. */
  base: Template | TemplateDraft | null;
  draft: TemplateDraft;
}

export interface Changes {
  changes: Change[];
  unchanged: UnchangedCounts;
}

/** Both documents whole. */
export interface Texts {
  original: string;
  modified: string;
}

export type DiffAnswer =
  | ({ kind: 'changes' } & Changes)
  /** null: a part is no JSON and so makes no document. */
  | { kind: 'texts'; texts: Texts | null };
