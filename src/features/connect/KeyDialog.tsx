import { describeFailure } from '#components/describeFailure.ts';
import { useConnection, useConnectionSlug } from '#session/SessionProvider.tsx';
import { putOffKey } from '#session/useLink.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { TextField } from '#ui/TextField.tsx';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { renewForm, type RenewForm } from './connectForm.ts';
import styles from './ConnectPage.module.css';
import { useRenewal } from './useRenewal.ts';

/**
 * Asks for the key again, or for the session, in front of the page that was being worked on: it stays as
 * it is, and goes on with what is given.
 */
export function KeyDialog({ projectId }: { projectId: number }) {
  const connection = useConnection();
  const slug = useConnectionSlug() ?? '';
  const renewal = useRenewal(connection, slug, projectId);
  const [checking, setChecking] = useState(false);
  const formId = useId();
  const { register, handleSubmit, formState } = useForm<RenewForm>({
    resolver: valibotResolver(renewForm),
    defaultValues: { key: '', keepKey: false },
  });
  const byKey = connection.credential.kind === 'key';
  const host = new URL(connection.host).host;
  const described = renewal.failure === null ? null : describeFailure(renewal.failure);

  async function checkSession() {
    setChecking(true);
    await renewal.attempt({ kind: 'session' }, false);
    setChecking(false);
  }

  return (
    <Dialog
      open
      onClose={() => putOffKey(connection, true)}
      size="s"
      title={byKey ? 'Your key no longer works' : 'You are signed out'}
      description={
        byKey
          ? `${host} refused it: it may have been revoked, or rolled. What you typed is still here; give a key that works to go on.`
          : `Your session at ${host} has ended. What you typed is still here: sign in at PostHog in another tab, then go on.`
      }
      footer={
        <>
          <Button onClick={() => putOffKey(connection, true)}>Not now</Button>
          {renewal.someoneElse !== null ? (
            <Button variant="primary" onClick={renewal.takeSomeoneElse}>
              Go on as {renewal.someoneElse.now}
            </Button>
          ) : byKey ? (
            <Button variant="primary" type="submit" form={formId} busy={formState.isSubmitting}>
              Go on
            </Button>
          ) : (
            <Button variant="primary" busy={checking} onClick={() => void checkSession()}>
              I am signed in, go on
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {byKey ? (
          <form
            id={formId}
            className={styles.form}
            noValidate
            onSubmit={(event) =>
              void handleSubmit(({ key, keepKey }) =>
                renewal.attempt({ kind: 'key', key }, keepKey),
              )(event)
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
        ) : (
          <p>
            <a
              href={`${connection.host}/login`}
              target="_blank"
              rel="noreferrer"
              className={buttonClass()}
            >
              Sign in at {host}
            </a>
          </p>
        )}
        {described !== null && (
          <Notice tone="danger" title={described.title}>
            {described.advice}
          </Notice>
        )}
        {renewal.someoneElse !== null && (
          <Notice tone="warning" role="alert" title="This is another person than before">
            Until now you worked as {renewal.someoneElse.before}. What you save from here on is
            saved as {renewal.someoneElse.now}, who may be allowed less, or more.
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
