import { ChangesInWords } from '#components/comparison/ChangesInWords.tsx';
import { useDiff } from '#components/comparison/useDiff.ts';
import type { KeptDraft } from '#queries/drafts.ts';
import type { Template } from '#template/template.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useMinute } from '#ui/useMinute.ts';
import { isSaved } from '#template/sameContent.ts';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { draftTime } from './draftTime.ts';
import { typedDraft } from './typedDraft.ts';

interface Props {
  base: Template | null;
  kept: KeptDraft;
  onTake: () => void;
  onSetAside: () => void;
  /** It holds nothing that the row does not. */
  onSame: () => void;
}

/** Offers text back that was typed and not saved. */
export function FoundDraftNotice({ base, kept, onTake, onSetAside, onSame }: Props) {
  const now = useMinute();
  const [open, setOpen] = useState(false);
  const { draft, whole } = useMemo(() => typedDraft(kept), [kept]);
  const { changes } = useDiff(base, draft, { wantsTexts: false });
  const count = changes === null || changes === 'failed' ? null : changes.changes.length;
  const isOnServer = useMemo(() => base !== null && isSaved(base, draft), [base, draft]);
  const isSame = (count === 0 || isOnServer) && whole === null;
  const same = useEffectEvent(onSame);
  useEffect(() => {
    if (isSame) same();
  }, [isSame]);
  // Whether there is anything to offer is told by the comparison.
  if (changes === null || isSame) return null;
  const name = kept.templateId === null ? kept.draft.fields.template_name.trim() : '';
  const title = [
    kept.templateId === null ? 'An unsaved new template' : 'Unsaved changes',
    name === '' ? '' : ` “${name}”`,
    ` from ${draftTime(kept.savedAt, now)}`,
    count === null || count === 0 ? '' : ` · ${count} ${count === 1 ? 'change' : 'changes'}`,
  ].join('');
  return (
    <Notice
      tone="warning"
      role="status"
      title={title}
      actions={
        <>
          <Button size="s" variant="primary" onClick={onTake}>
            Take them back
          </Button>
          <Button size="s" onClick={onSetAside}>
            Set aside
          </Button>
        </>
      }
    >
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>What differs</summary>
        {open && <ChangesInWords changes={changes} />}
      </details>
    </Notice>
  );
}
