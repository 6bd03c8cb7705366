import type { Choice } from '#template/merge/conflict.ts';
import { type Merge, mergeDrafts, resolve } from '#template/merge/mergeDrafts.ts';
import type { TemplateDraft } from '#template/template.ts';
import { orderDiff } from './orderDiff.ts';

/** Three drafts of so many characters together are merged within a frame or two. */
const small = 100_000;

export type Drafts = Pick<Merge, 'base' | 'mine' | 'theirs'>;

/** Whether a merge may be made where it is asked for; a larger one would hold up the page. */
export function isSmall({ base, mine, theirs }: Drafts): boolean {
  return sizeOf(base) + sizeOf(mine) + sizeOf(theirs) <= small;
}

/** Two drafts that began from one, merged: a large one in a worker, and here where there is none to be had. */
export function mergeOf({ base, mine, theirs }: Drafts): Promise<Merge> {
  const here = () => mergeDrafts(base, mine, theirs);
  if (isSmall({ base, mine, theirs })) return Promise.resolve(here());
  return new Promise((resolved) => {
    orderDiff({ wants: 'merge', base, mine, theirs }, (answer) =>
      // The page's own drafts, which others compare by identity.
      resolved(answer?.kind === 'merge' ? { ...answer.merge, base, mine, theirs } : here()),
    );
  });
}

/** `hear` gets the merge as `resolve` makes it, from a worker. Returns how to drop the order. */
export function orderResolved(
  merge: Merge,
  choices: ReadonlyMap<string, Choice>,
  hear: (draft: TemplateDraft) => void,
): () => void {
  const { base, mine, theirs } = merge;
  return orderDiff({ wants: 'merge', base, mine, theirs, choices }, (answer) =>
    hear(answer?.kind === 'merge' ? answer.merge.merged : resolve(merge, choices)),
  );
}

function sizeOf({ parts }: TemplateDraft): number {
  return parts.tiles.length + parts.dashboard_filters.length + parts.variables.length;
}
