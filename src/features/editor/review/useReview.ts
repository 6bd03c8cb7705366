import { useToast } from '#ui/Toaster.tsx';
import { useState } from 'react';
import type { Editor } from '#features/editor/EditorContext.ts';
import { unreadableReason } from '#features/editor/tabNames.ts';

/** When the review before a save opens: asked for, everything checked, and nothing in the way. */
export function useReview(editor: Omit<Editor, 'save'>, unsaved: boolean) {
  const toast = useToast();
  const [phase, setPhase] = useState<'closed' | 'waiting' | 'open'>('closed');
  const { current, isUnreadable, store } = editor;
  const blocking = current.analysis.problems.filter(({ blocks }) => blocks).length;
  const refusal = saveRefusal(isUnreadable, blocking, unsaved);

  /** What is typed may not be checked yet: the answer is a moment away. */
  if (phase === 'waiting' && current.settled) setPhase(refusal === null ? 'open' : 'closed');

  function ask() {
    const before = store.state();
    store.settle();
    if (!current.settled || store.state() !== before) setPhase('waiting');
    else if (refusal === null) setPhase('open');
    else toast.show({ id: 'save-refusal', tone: 'info', message: refusal });
  }

  return {
    ask,
    close: () => setPhase('closed'),
    isOpen: phase === 'open',
    isWaiting: phase === 'waiting',
    /** Why it cannot be saved now, as far as is known; null: it can. */
    refusal,
  };
}

function saveRefusal(isUnreadable: boolean, blocking: number, unsaved: boolean): string | null {
  if (isUnreadable) return unreadableReason;
  if (blocking > 0) {
    return blocking === 1
      ? 'One problem has to be solved first.'
      : `${blocking} problems have to be solved first.`;
  }
  return unsaved ? null : 'Nothing has changed.';
}
