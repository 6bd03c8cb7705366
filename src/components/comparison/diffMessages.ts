import type { UnchangedCounts } from '#template/changeGroups.ts';
import type { Change } from '#template/diff.ts';
import type { Choice } from '#template/merge/conflict.ts';
import type { Merge } from '#template/merge/mergeDrafts.ts';
import type { Template, TemplateDraft } from '#template/template.ts';

export type DiffOrder = ComparisonOrder | MergeOrder;

export interface ComparisonOrder {
  wants: 'changes' | 'texts';
  /** A row or the draft of one; null: a new template. */
  base: Template | TemplateDraft | null;
  draft: TemplateDraft;
}

export interface MergeOrder extends Pick<Merge, 'base' | 'mine' | 'theirs'> {
  wants: 'merge';
  /** The side that was taken at each conflict, by its id; theirs where it is not there. */
  choices?: ReadonlyMap<string, Choice>;
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
  | { kind: 'texts'; texts: Texts | null }
  | { kind: 'merge'; merge: Merge };
