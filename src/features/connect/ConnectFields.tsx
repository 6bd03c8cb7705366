import { failureOf } from '#api/errors.ts';
import { parseProjectId } from '#paths.ts';
import type { SiteSettings } from '#queries/settings.ts';
import { parseAddress } from '#session/host.ts';
import type { Project } from '#session/identity.ts';
import { refuseSignInAt } from '#session/signInOffer.ts';
import { answersAtAll, tryConnection } from '#session/tryConnection.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { TextField } from '#ui/TextField.tsx';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import {
  adviseConnection,
  type Attempt,
  type ConnectAdvice,
  type ConnectTrouble,
  isInsecure,
} from './connectAdvice.ts';
import { ConnectAlert } from './ConnectAlert.tsx';
import { connectForm, type ConnectForm } from './connectForm.ts';
import styles from './ConnectPage.module.css';
import { HostField } from './HostField.tsx';
import { ProjectChoice } from './ProjectChoice.tsx';
import { type Offered, SignInPart } from './SignInPart.tsx';
import type { ConnectTo, Destination } from './useOpenConnection.ts';
import { useSignInOffer } from './useSignInOffer.ts';

interface Props {
  settings: SiteSettings;
  /** The only host that the key may go to; null: the person names one. */
  fixedHost: string | null;
  host: string;
  projectId: number | null;
  /** Where a sign-in leads to when the person is back. */
  destination: Destination;
  onConnect: (to: ConnectTo) => void;
}

/** Nothing came back: whether there is something at all, the browser can find out. */
async function troubleOf(error: unknown, host: string): Promise<ConnectTrouble> {
  if (failureOf(error)?.kind !== 'network') return { kind: 'failed', error };
  return { kind: (await answersAtAll(host)) ? 'blocked' : 'unreachable' };
}

/** The form, and what became of each try. */
export function ConnectFields({ settings, fixedHost, projectId, destination, ...props }: Props) {
  const { hosts, project, ways } = settings;
  const choice = fixedHost === null && hosts !== undefined ? hosts : null;
  const byKey = ways?.includes('key') ?? true;
  const offer = useSignInOffer(settings, fixedHost);
  const [advice, setAdvice] = useState<ConnectAdvice | null>(null);
  const [projects, setProjects] = useState<Project[]>([]);
  const { register, handleSubmit, formState, getValues, setError, setFocus, setValue, trigger } =
    useForm<ConnectForm>({
      resolver: valibotResolver(connectForm),
      defaultValues: {
        host: fixedHost ?? props.host,
        key: '',
        projectId: String(projectId ?? ''),
        keepKey: false,
      },
    });

  /** From the pasted address of a page of PostHog its host and its project. */
  function takeAddress() {
    const pasted = parseAddress(getValues('host'));
    if (pasted === null || pasted.projectId === null) return;
    setValue('host', pasted.host);
    setValue('projectId', String(pasted.projectId));
  }

  /** The host to talk to; null where it was said why not. */
  function usableHost(typed: string): string | null {
    const host = fixedHost ?? parseAddress(typed)?.host ?? null;
    setAdvice(null);
    if (host === null || !isInsecure(host, window.location.protocol)) return host;
    setAdvice(adviseConnection({ kind: 'insecure' }, { host, projectId: null }));
    return null;
  }

  async function signIn({ client, redirect }: Offered, keep: boolean) {
    takeAddress();
    if (!(await trigger('host', { shouldFocus: true }))) return;
    const host = usableHost(getValues('host'));
    if (host === null) return;
    const message = refuseSignInAt(host, settings);
    if (message !== null) {
      setError('host', { message }, { shouldFocus: true });
      return;
    }
    try {
      const { leaveToSignIn } = await import('#session/signIn.ts');
      await leaveToSignIn(
        { host, client, redirect },
        { keep, projectId: parseProjectId(getValues('projectId')), ...destination },
      );
    } catch (error) {
      setAdvice(adviseConnection({ kind: 'failed', error }, { host, projectId: null }));
    }
  }

  async function submit({ host: typed, key, projectId: named, keepKey }: ConnectForm) {
    const host = usableHost(typed);
    setProjects([]);
    if (host === null) return;
    const attempt: Attempt = { host, projectId: parseProjectId(named) };
    const credential = { kind: 'key', key } as const;
    try {
      const tried = await tryConnection(host, credential, attempt.projectId);
      switch (tried.kind) {
        case 'connected':
          props.onConnect({ host, credential, keepKey, projectId: tried.projectId });
          break;
        case 'choose-project':
          setProjects(tried.projects);
          break;
        case 'name-project':
          setError(
            'projectId',
            { message: 'The key may not list its projects: type the id of the one to open.' },
            { shouldFocus: true },
          );
          break;
      }
    } catch (error) {
      setAdvice(adviseConnection(await troubleOf(error, host), attempt));
    }
  }

  const send = () => {
    takeAddress();
    return handleSubmit(submit)();
  };
  const hostField = register('host');
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <HostField
        fixed={fixedHost !== null}
        choice={choice}
        error={formState.errors.host?.message}
        {...hostField}
        onBlur={(event) => {
          takeAddress();
          return hostField.onBlur(event);
        }}
      />
      {offer && <SignInPart offer={offer} onSignIn={signIn} />}
      {byKey && (
        <>
          <TextField
            label="Personal API key"
            className={styles.secret}
            autoComplete="off"
            spellCheck={false}
            hint="Needs the scope dashboard_template:read, and dashboard_template:write to change templates"
            error={formState.errors.key?.message}
            {...register('key')}
          />
          <TextField
            label="Project ID"
            inputMode="numeric"
            readOnly={project !== undefined}
            hint={
              project === undefined
                ? 'Leave it empty to choose from the projects of the key'
                : 'This Template Studio is for this project alone'
            }
            error={formState.errors.projectId?.message}
            {...register('projectId')}
          />
          <Checkbox
            label="Keep the key until this tab is closed"
            hint="Otherwise a reload asks for it again. It is never kept longer."
            {...register('keepKey')}
          />
        </>
      )}
      {advice !== null && (
        <ConnectAlert
          advice={fixedHost === null && choice === null ? advice : withoutHost(advice)}
          onTakeHost={(host) => {
            setValue('host', host);
            setAdvice(null);
            setFocus('host');
          }}
          onChooseProject={() => {
            setValue('projectId', '');
            void send();
          }}
        />
      )}
      <ProjectChoice
        of="key"
        projects={projects}
        onChoose={(id) => {
          setValue('projectId', String(id));
          void send();
        }}
      />
      {byKey && (
        <Button
          variant={offer?.offered ? 'secondary' : 'primary'}
          type="submit"
          busy={formState.isSubmitting}
        >
          Connect
        </Button>
      )}
    </form>
  );
}

function withoutHost({ otherHost: _other, ...rest }: ConnectAdvice): ConnectAdvice {
  return rest;
}
