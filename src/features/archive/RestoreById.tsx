import { useCommands } from '#components/commands/useCommands.ts';
import { failureSentence } from '#components/describeFailure.ts';
import { paths } from '#paths.ts';
import { useRestoreTemplate } from '#queries/archive.ts';
import type { Refusal } from '#session/permissions.ts';
import { templateLabel } from '#template/template.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useToast } from '#ui/Toaster.tsx';
import { Hash } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { useLocation } from 'wouter';
import styles from './ArchivePage.module.css';

const uuid = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/** The way back for a template that was archived elsewhere: PostHog restores any id it is given. */
export function RestoreById({ projectId, refusal }: { projectId: number; refusal: Refusal }) {
  const toast = useToast();
  const [, navigate] = useLocation();
  const restoring = useRestoreTemplate(projectId);
  const { register, handleSubmit, formState, setError, setFocus } = useForm({
    defaultValues: { id: '' },
  });

  useCommands(() =>
    refusal === null
      ? [
          {
            id: 'archive by id',
            label: 'Restore by id…',
            group: 'The archive',
            icon: <Hash />,
            run: () => setFocus('id'),
          },
        ]
      : [],
  );

  async function restore({ id }: { id: string }) {
    try {
      const template = await restoring.mutateAsync({ id: id.trim(), scope: null, team_id: null });
      toast.show({ tone: 'ok', message: `Restored ${templateLabel(template)}` });
      navigate(paths.template(projectId, template.id));
    } catch (error) {
      setError('id', { message: failureSentence(error) });
    }
  }

  return (
    <form className={styles.byId} onSubmit={(event) => void handleSubmit(restore)(event)}>
      <TextField
        label="Restore by id"
        mono
        spellCheck={false}
        autoComplete="off"
        placeholder="0188a1c2-…"
        readOnlyReason={refusal}
        error={formState.errors.id?.message}
        {...register('id', {
          validate: (text) => uuid.test(text.trim()) || 'This is not the id of a template.',
        })}
      />
      <Button type="submit" busy={restoring.isPending} disabledReason={refusal}>
        Restore
      </Button>
    </form>
  );
}
