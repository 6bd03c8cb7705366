import { unchangedCounts } from '#template/changeGroups.ts';
import { diffTemplates } from '#template/diff.ts';
import { composeDocument } from '#template/document.ts';
import { draftOf } from '#template/fields.ts';
import type { DiffAnswer, DiffOrder, Texts } from './diffMessages.ts';

// Compares a draft with its row off the main thread: of two megabytes that takes seconds.

function answerTo({ wants, base, draft }: DiffOrder): DiffAnswer {
  const before = base !== null && 'parts' in base ? base : draftOf(base);
  if (wants === 'texts') return { kind: 'texts', texts: textsOf(before, draft) };
  const changes = diffTemplates(before, draft);
  return { kind: 'changes', changes, unchanged: unchangedCounts(draft, changes) };
}

function textsOf(before: DiffOrder['draft'], after: DiffOrder['draft']): Texts | null {
  const known = { featured: true, contexts: true };
  const original = composeDocument(before, known);
  const modified = composeDocument(after, known);
  return original === null || modified === null ? null : { original, modified };
}

addEventListener('message', ({ data }: MessageEvent<DiffOrder>) => {
  postMessage(answerTo(data));
});
