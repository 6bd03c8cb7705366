import { unchangedCounts } from '#template/changeGroups.ts';
import { diffTemplates } from '#template/diff.ts';
import { composeDocument } from '#template/document.ts';
import { draftOf } from '#template/fields.ts';
import type { TemplateDraft } from '#template/template.ts';
import { mergeDrafts, resolve } from '#template/merge/mergeDrafts.ts';
import type { ComparisonOrder, DiffAnswer, DiffOrder, MergeOrder, Texts } from './diffMessages.ts';

// Compares a draft with its row, and merges drafts, off the main thread: of two megabytes that takes seconds.

function answerTo(order: DiffOrder): DiffAnswer {
  return order.wants === 'merge' ? merged(order) : compared(order);
}

function merged({ base, mine, theirs, choices }: MergeOrder): DiffAnswer {
  const merge = mergeDrafts(base, mine, theirs);
  return {
    kind: 'merge',
    merge: choices === undefined ? merge : { ...merge, merged: resolve(merge, choices) },
  };
}

function compared({ wants, base, draft }: ComparisonOrder): DiffAnswer {
  const before = base !== null && 'parts' in base ? base : draftOf(base);
  if (wants === 'texts') return { kind: 'texts', texts: textsOf(before, draft) };
  const changes = diffTemplates(before, draft);
  return { kind: 'changes', changes, unchanged: unchangedCounts(draft, changes) };
}

function textsOf(before: TemplateDraft, after: TemplateDraft): Texts | null {
  const known = { featured: true, contexts: true };
  const original = composeDocument(before, known);
  const modified = composeDocument(after, known);
  return original === null || modified === null ? null : { original, modified };
}

addEventListener('message', ({ data }: MessageEvent<DiffOrder>) => {
  postMessage(answerTo(data));
});
