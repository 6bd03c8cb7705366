import { failureOf } from '#api/errors.ts';
import { parseProjectId } from '#paths.ts';
import { parseAddress } from '#session/host.ts';
import type { Credential, Project } from '#session/identity.ts';
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
import { ProjectChoice } from './ProjectChoice.tsx';

/** A way in that was tried and works. */
export interface ConnectTo {
  host: string;
  credential: Credential;
  keepKey: boolean;
  projectId: number | null;
}

interface Props {
  /** The only host that the key may go to; null: the person names one. */
  fixedHost: string | null;
  host: string;
  projectId: number | null;
  onConnect: (to: ConnectTo) => void;
}

/** Nothing came back: whether there is something at all, the browser can find out. */
async function troubleOf(error: unknown, host: string): Promise<ConnectTrouble> {
  if (failureOf(error)?.kind !== 'network') return { kind: 'failed', error };
  return { kind: (await answersAtAll(host)) ? 'blocked' : 'unreachable' };
}

/** The form, and what became of each try. */
export function ConnectFields({ fixedHost, host: firstHost, projectId, onConnect }: Props) {
  const [advice, setAdvice] = useState<ConnectAdvice | null>(null);
  const [projects, setProjects] = useState<Project[]>([]);
  const { register, handleSubmit, formState, getValues, setError, setFocus, setValue } =
    useForm<ConnectForm>({
      resolver: valibotResolver(connectForm),
      defaultValues: {
        host: fixedHost ?? firstHost,
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

  async function submit({ host: typed, key, projectId: named, keepKey }: ConnectForm) {
    const host = fixedHost ?? parseAddress(typed)?.host;
    if (host === undefined) return; // The form's own check has said so.
    const attempt: Attempt = { host, projectId: parseProjectId(named) };
    setAdvice(null);
    setProjects([]);
    if (isInsecure(host, window.location.protocol)) {
      setAdvice(adviseConnection({ kind: 'insecure' }, attempt));
      return;
    }
    const credential = { kind: 'key', key } as const;
    try {
      const tried = await tryConnection(host, credential, attempt.projectId);
      switch (tried.kind) {
        case 'connected':
          onConnect({ host, credential, keepKey, projectId: tried.projectId });
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
      <TextField
        label="Host"
        hint={
          fixedHost === null
            ? 'us.posthog.com, eu.posthog.com, your own PostHog, or the address of any of its pages'
            : 'The key goes to this host alone'
        }
        autoComplete="url"
        spellCheck={false}
        readOnly={fixedHost !== null}
        error={formState.errors.host?.message}
        {...hostField}
        onBlur={(event) => {
          takeAddress();
          return hostField.onBlur(event);
        }}
      />
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
        hint="Leave it empty to choose from the projects of the key"
        error={formState.errors.projectId?.message}
        {...register('projectId')}
      />
      <Checkbox
        label="Keep the key until this tab is closed"
        hint="Otherwise a reload asks for it again. It is never kept longer."
        {...register('keepKey')}
      />
      {advice !== null && (
        <ConnectAlert
          advice={fixedHost === null ? advice : withoutHost(advice)}
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
        projects={projects}
        onChoose={(id) => {
          setValue('projectId', String(id));
          void send();
        }}
      />
      <Button variant="primary" type="submit" busy={formState.isSubmitting}>
        Connect
      </Button>
    </form>
  );
}

function withoutHost({ otherHost: _other, ...rest }: ConnectAdvice): ConnectAdvice {
  return rest;
}
