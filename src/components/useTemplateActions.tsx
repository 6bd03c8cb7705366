import { copyNames } from '#template/copyName.ts';
import { type Template, templateLabel } from '#template/template.ts';
import { paths } from '#paths.ts';
import { useArchiveTemplate } from '#queries/archive.ts';
import { useMakeTemplate } from '#queries/useMakeTemplate.ts';
import type { Permissions } from '#session/permissions.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useLocation } from 'wouter';
import { createBody } from './createBody.ts';
import { exportTemplates } from './exportTemplates.ts';
import { useCopy } from './useCopy.ts';
import { useFailureToast } from './useFailureToast.ts';
import { useRestore } from './useRestore.ts';

/** What can be done with one template from wherever it is listed; each tells what came of it. */
export function useTemplateActions(projectId: number, permissions: Permissions) {
  const toast = useToast();
  const copy = useCopy();
  const [, navigate] = useLocation();
  const archiving = useArchiveTemplate(projectId);
  const making = useMakeTemplate(projectId);

  const failed = useFailureToast();
  const { restore } = useRestore(projectId, () => {
    // Servers before April 2026 hide an archived row from PATCH as well (contract 2.2).
    toast.show({
      tone: 'info',
      message: 'This PostHog cannot restore a template. You can create it anew from the archive.',
      action: { label: 'Open the archive', onAction: () => navigate(paths.archive(projectId)) },
    });
  });

  async function archive(template: Template): Promise<boolean> {
    const name = templateLabel(template);
    try {
      const { journaled } = await archiving.mutateAsync(template);
      toast.show({
        tone: 'ok',
        message: `Archived ${name}`,
        action: { label: 'Undo', onAction: () => restore(template) },
      });
      if (!journaled) {
        toast.show({
          tone: 'info',
          message: `This browser keeps no data, so the Archive page will not show ${name}. Its id is ${template.id}.`,
        });
      }
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  }

  /** Creates a copy under the first free name and opens it. */
  async function duplicate(template: Template): Promise<void> {
    try {
      const created = await making.mutateAsync({
        names: copyNames(template.template_name ?? ''),
        body: (name) => createBody(template, name, permissions),
      });
      toast.show({ tone: 'ok', message: `Created ${templateLabel(created)}` });
      navigate(paths.template(projectId, created.id));
    } catch (error) {
      failed(error);
    }
  }

  function exportJson(template: Template): void {
    void exportTemplates([template], '');
  }

  function copyId({ id }: Template): Promise<void> {
    const message = `The browser did not allow copying. The id is ${id}`;
    return copy(id, 'Copied the id', { tone: 'info', message });
  }

  return { archive, duplicate, exportJson, copyId };
}
