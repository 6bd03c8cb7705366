import { paths } from '#paths.ts';
import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { useSettings } from '#queries/settings.ts';
import { personQuery } from '#session/identity.ts';
import { useConnection, useKnownConnection } from '#session/SessionProvider.tsx';
import { useQuery } from '@tanstack/react-query';
import { Redirect } from 'wouter';
import { PageLoading } from './PageLoading.tsx';

/** The start address: leads to the list of the project one was in last, or is in at PostHog. */
export function HomePage() {
  const connection = useConnection();
  const person = useQuery(personQuery(connection));
  const settings = useSettings();
  const last = useKnownConnection()?.projectId ?? null;
  if (person.isPending || settings === null) return <PageLoading />;
  if (person.isError) return <ErrorNotice error={person.error} onRetry={() => person.refetch()} />;
  const known = person.data.person?.projects.map(({ id }) => id) ?? [];
  const remembered = last !== null && (known.length === 0 || known.includes(last)) ? last : null;
  const projectId =
    settings.project ?? remembered ?? person.data.person?.currentProject?.id ?? null;
  return (
    <Redirect to={projectId === null ? paths.connect() : paths.templates(projectId)} replace />
  );
}
