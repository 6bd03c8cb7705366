import { describeFailure } from '#components/describeFailure.ts';
import { planAnew } from '#features/editor/review/useSave.ts';
import { useCreateTemplate } from '#queries/saving.ts';
import type { Permissions } from '#session/permissions.ts';
import { changesBody } from '#template/changes.ts';
import type { Template, TemplateDraft } from '#template/template.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';

interface Props {
  projectId: number;
  draft: TemplateDraft;
  permissions: Permissions;
  onCreated: (template: Template, sent: TemplateDraft) => void;
  onClose: () => void;
}

/** The row is gone from the server: the text is not, and can become a new template. */
export function GoneDialog({ projectId, draft, permissions, onCreated, onClose }: Props) {
  const creating = useCreateTemplate(projectId);
  const failure = creating.isError ? describeFailure(creating.error) : null;

  function create() {
    const { changes } = planAnew(draft, permissions);
    creating.mutate(changesBody(changes), {
      onSuccess: (template) => onCreated(template, draft),
    });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!creating.isPending}
      size="s"
      title="This template is gone from the server"
      description="Somebody archived it, or you may not see it any more. Your text is still here."
      footer={
        <>
          <Button onClick={onClose}>Keep editing</Button>
          <Button
            variant="primary"
            busy={creating.isPending}
            disabledReason={permissions.create}
            onClick={create}
          >
            Save as a new template
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Notice tone="danger" title={failure.title}>
          {failure.advice}
        </Notice>
      )}
    </Dialog>
  );
}
