import { describeFailure } from '#components/describeFailure.ts';
import { useTitle } from '#components/useTitle.ts';
import { parseProjectId, paths } from '#paths.ts';
import type { Project } from '#session/identity.ts';
import { parseHost } from '#session/host.ts';
import { useSession } from '#session/SessionProvider.tsx';
import { tryConnection } from '#session/tryConnection.ts';
import { recallPlace } from '#storage/connectionMemory.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Notice } from '#ui/Notice.tsx';
import { TextField } from '#ui/TextField.tsx';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocation, useSearch } from 'wouter';
import { connectForm, type ConnectForm } from './connectForm.ts';
import styles from './ConnectPage.module.css';
import { ProjectChoice } from './ProjectChoice.tsx';
import { SiteSession } from './SiteSession.tsx';

/** Where one was going before the connection was missing: an address of ours, or nothing. */
function readNext(search: string): string | null {
  const next = new URLSearchParams(search).get('next');
  // Two slashes would lead to another site.
  return next !== null && /^\/(?!\/)/.test(next) ? next : null;
}

export function ConnectPage() {
  useTitle('Connect');
  const { connect } = useSession();
  const [, navigate] = useLocation();
  const next = readNext(useSearch());
  const [failure, setFailure] = useState<unknown>(null);
  const [projects, setProjects] = useState<Project[]>([]);
  const [place] = useState(recallPlace);
  const { register, handleSubmit, formState, setError, setValue } = useForm<ConnectForm>({
    resolver: valibotResolver(connectForm),
    defaultValues: {
      host: place?.host ?? 'https://us.posthog.com',
      key: '',
      projectId: String(parseProjectId(next?.split('/')[2]) ?? place?.projectId ?? ''),
      keepKey: false,
    },
  });

  async function submit({ host: typed, key, projectId, keepKey }: ConnectForm) {
    const host = parseHost(typed);
    if (host === null) return; // The form's own check has said so.
    setFailure(null);
    setProjects([]);
    const credential = { kind: 'key', key } as const;
    try {
      const tried = await tryConnection(host, credential, parseProjectId(projectId));
      switch (tried.kind) {
        case 'connected': {
          connect({ host, credential, keepKey });
          const same = next?.startsWith(`/projects/${tried.projectId}/`);
          navigate(same && next !== null ? next : paths.templates(tried.projectId));
          break;
        }
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
      setFailure(error);
    }
  }

  const described = failure === null ? null : describeFailure(failure);
  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        <header className={styles.header}>
          <LayoutTemplate aria-hidden size={32} />
          <h1>Connect to PostHog</h1>
          <p>Template Studio talks to PostHog from this browser, with your key and nothing else.</p>
        </header>
        <SiteSession next={next} />
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => void handleSubmit(submit)(event)}
        >
          <TextField
            label="Host"
            hint="us.posthog.com, eu.posthog.com, or the address of your own PostHog"
            autoComplete="url"
            spellCheck={false}
            error={formState.errors.host?.message}
            {...register('host')}
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
          {described !== null && (
            <Notice tone="danger" title={described.title}>
              {described.advice}
            </Notice>
          )}
          <ProjectChoice
            projects={projects}
            onChoose={(id) => {
              setValue('projectId', String(id));
              void handleSubmit(submit)();
            }}
          />
          <Button variant="primary" type="submit" busy={formState.isSubmitting}>
            Connect
          </Button>
        </form>
      </div>
    </main>
  );
}
