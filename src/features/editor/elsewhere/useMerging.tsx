import type { Merge } from '#template/merge/mergeDrafts.ts';
import type { TemplateDraft } from '#template/template.ts';
import { useState } from 'react';
import { MergeDialog } from './MergeDialog.tsx';

export interface MergeRequest {
  merge: Merge;
  title: string;
  description: string;
  apply: (draft: TemplateDraft) => void;
}

/** Asks a person about a merge, and applies what comes of it. */
export function useMerging() {
  const [request, setRequest] = useState<MergeRequest | null>(null);
  const dialog = request !== null && (
    <MergeDialog
      merge={request.merge}
      title={request.title}
      description={request.description}
      onDone={(draft) => {
        setRequest(null);
        request.apply(draft);
      }}
      onClose={() => setRequest(null)}
    />
  );
  /** Applied at once where nobody has to choose. */
  function applyOrShow(next: MergeRequest) {
    if (next.merge.conflicts.length === 0) next.apply(next.merge.merged);
    else setRequest(next);
  }
  return { dialog, show: setRequest, applyOrShow };
}
