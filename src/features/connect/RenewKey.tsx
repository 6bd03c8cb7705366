import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { TextField } from '#ui/TextField.tsx';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { renewForm, type RenewForm } from './connectForm.ts';
import styles from './ConnectPage.module.css';
import { RenewalDialog } from './RenewalDialog.tsx';
import type { Renewal } from './useRenewal.ts';

/** Asks for a key in the place of one that no longer works. `host`: its name, without https. */
export function RenewKey({ host, renewal }: { host: string; renewal: Renewal }) {
  const formId = useId();
  const { register, handleSubmit, formState } = useForm<RenewForm>({
    resolver: valibotResolver(renewForm),
    defaultValues: { key: '', keepKey: false },
  });
  return (
    <RenewalDialog
      title="Your key no longer works"
      description={`${host} refused it: it may have been revoked, or rolled. What you typed is still here; give a key that works to go on.`}
      renewal={renewal}
      action={
        <Button variant="primary" type="submit" form={formId} busy={formState.isSubmitting}>
          Go on
        </Button>
      }
    >
      <form
        id={formId}
        className={styles.form}
        noValidate
        onSubmit={(event) =>
          void handleSubmit(({ key, keepKey }) => renewal.attempt({ kind: 'key', key }, keepKey))(
            event,
          )
        }
      >
        <TextField
          label="Personal API key"
          className={styles.secret}
          autoComplete="off"
          spellCheck={false}
          hint={`The key goes to ${host} alone`}
          error={formState.errors.key?.message}
          {...register('key')}
        />
        <Checkbox label="Keep the key until this tab is closed" {...register('keepKey')} />
      </form>
    </RenewalDialog>
  );
}
