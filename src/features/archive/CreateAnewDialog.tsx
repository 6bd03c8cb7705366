import { describeFailure } from '#components/describeFailure.ts';
import { paths } from '#paths.ts';
import { useForgetArchived } from '#queries/archive.ts';
import { useCreateTemplate } from '#queries/saving.ts';
import type { Permissions } from '#session/permissions.ts';
import { createBody } from '#components/createBody.ts';
import { type Template, templateLabel } from '#template/template.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useToast } from '#ui/Toaster.tsx';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocation } from 'wouter';

interface Props {
  projectId: number;
  template: Template;
  permissions: Permissions;
  onClose: () => void;
}

/** Servers before April 2026 cannot restore (contract 2.2): there the journal's copy is created as a new row. */
export function CreateAnewDialog({ projectId, template, permissions, onClose }: Props) {
  const toast = useToast();
  const [, navigate] = useLocation();
  const formId = useId();
  const creating = useCreateTemplate(projectId);
  const forgetting = useForgetArchived(projectId);
  const [failure, setFailure] = useState<unknown>(null);
  const { register, handleSubmit } = useForm({
    defaultValues: { name: template.template_name ?? '' },
  });

  async function create({ name }: { name: string }) {
    setFailure(null);
    try {
      const created = await creating.mutateAsync(createBody(template, name, permissions));
      await forgetting.mutateAsync(template.id).catch(() => undefined); // only a note less tidy
      toast.show({ tone: 'ok', message: `Created ${templateLabel(created)} anew` });
      navigate(paths.template(projectId, created.id));
    } catch (error) {
      setFailure(error);
    }
  }

  const described = failure === null ? null : describeFailure(failure);
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title="Create it anew?"
      description="This PostHog cannot restore the template: it is too old, or the row is gone. Its copy in this browser can be created as a new template, with another id."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} busy={creating.isPending}>
            Create anew
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void handleSubmit(create)(event)}>
        <TextField label="Name" {...register('name')} />
      </form>
      {described !== null && (
        <Notice tone="danger" title={described.title}>
          {described.advice} Old servers also fail so when an archived template still has the name:
          then another name helps.
        </Notice>
      )}
    </Dialog>
  );
}
