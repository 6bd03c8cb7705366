import { isGone } from '#api/errors.ts';
import { useRestoreTemplate } from '#queries/archive.ts';
import { type Template, templateLabel } from '#template/template.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useFailureToast } from './useFailureToast.ts';

/** Restores an archived row; `onImpossible` hears of one that this server cannot restore. */
export function useRestore(projectId: number, onImpossible: (template: Template) => void) {
  const toast = useToast();
  const failed = useFailureToast();
  const restoring = useRestoreTemplate(projectId);

  async function restore(template: Template): Promise<void> {
    try {
      await restoring.mutateAsync(template);
      toast.show({ tone: 'ok', message: `Restored ${templateLabel(template)}` });
    } catch (error) {
      if (isGone(error)) {
        onImpossible(template);
        return;
      }
      failed(error);
    }
  }

  return { restore, busyId: restoring.isPending ? restoring.variables.id : null };
}
