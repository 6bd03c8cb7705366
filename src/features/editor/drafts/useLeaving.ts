import { useLeaveGuard } from '#components/useLeaveGuard.tsx';
import type { Editor } from '#features/editor/EditorContext.ts';
import { paths } from '#paths.ts';
import { templateLabel } from '#template/template.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useLocation } from 'wouter';
import type { DraftKeeper } from './DraftKeeper.ts';

/** What is not saved is kept when one leaves, and said to be; where it cannot be kept, one is asked. */
export function useLeaving(editor: Omit<Editor, 'save'>, keeper: DraftKeeper, unsaved: boolean) {
  const { projectId, base, store } = editor;
  const toast = useToast();
  const [, navigate] = useLocation();
  const address = base === null ? paths.newTemplate(projectId) : paths.template(projectId, base.id);

  return useLeaveGuard(unsaved, {
    isKept: () => {
      void keeper.flush();
      return keeper.isWritten;
    },
    keep() {
      if (!keeper.keeps) return false;
      void keeper.flush();
      const { template_name } = store.state().draft.fields;
      toast.show({
        tone: 'info',
        message: `Kept your unsaved changes to ${templateLabel({ template_name })}`,
        action: {
          label: 'Back',
          onAction: () => navigate(`${address}?draft=${keeper.session}`),
        },
      });
      return true;
    },
  });
}
