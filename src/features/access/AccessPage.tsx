import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { useTitle } from '#components/useTitle.ts';
import { generationQuery } from '#queries/templates.ts';
import { useIdentity } from '#queries/usePermissions.ts';
import { personQuery } from '#session/identity.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { wayInto } from '#session/ways.ts';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import styles from './AccessPage.module.css';
import { accessTable } from './accessTable.ts';
import { mayWords, opensProject, whoWords } from './accessWords.ts';
import { CapMeter } from './CapMeter.tsx';
import { FieldTable } from './FieldTable.tsx';
import { ProjectList } from './ProjectList.tsx';
import { ScopeList } from './ScopeList.tsx';
import { ServerFacts } from './ServerFacts.tsx';
import { WayTable } from './WayTable.tsx';

/** What this way in allows in a project, what it does not, and why. */
export function AccessPage({ projectId }: { projectId: number }) {
  useTitle('What may I do?');
  const connection = useConnection();
  const person = useQuery(personQuery(connection));
  const identity = useIdentity(projectId);
  // A server that does not answer this is said below; the rights are told as those of a current one.
  const asked = useQuery(generationQuery(connection, projectId));
  const generation = asked.data ?? (asked.isError ? 'current' : undefined);
  const way = wayInto(connection);
  const host = new URL(connection.host).host;

  if (person.isError) {
    return (
      <main className={styles.page}>
        <h1>What may I do?</h1>
        <ErrorNotice error={person.error} onRetry={() => person.refetch()} />
      </main>
    );
  }
  const isKnown = identity !== undefined && generation !== undefined;
  const opens = identity === undefined || opensProject(identity, projectId);
  const [answer, ...more] = isKnown ? mayWords(identity, generation, projectId) : [];
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>What may I do?</h1>
        {isKnown ? (
          <>
            <p className={styles.who}>{whoWords(identity, way, host)}</p>
            <p className={styles.answer}>{answer}</p>
            {more.length > 0 && <p className={styles.more}>{more.join(' ')}</p>}
          </>
        ) : (
          <div role="status" className={styles.waiting}>
            <span className="visually-hidden">Asking PostHog…</span>
            <Skeleton width="26rem" />
            <Skeleton width="34rem" height="1.25rem" />
          </div>
        )}
      </header>
      {opens && (
        <Section title="What you may change">
          {isKnown ? (
            <FieldTable table={accessTable(identity, generation, projectId)} />
          ) : (
            <Skeleton height="20rem" />
          )}
        </Section>
      )}
      <div className={styles.cards}>
        <Section title="Scopes" card>
          {identity === undefined ? (
            <Skeleton />
          ) : (
            <ScopeList way={way} keyInfo={identity.key} host={connection.host} />
          )}
        </Section>
        <Section title="Projects" card>
          <ProjectList projectId={projectId} />
          {opens && <CapMeter projectId={projectId} />}
        </Section>
        {opens && (
          <Section title="This PostHog" card>
            <ServerFacts projectId={projectId} />
          </Section>
        )}
      </div>
      <Section title="Ways in">
        <WayTable taken={way} />
      </Section>
    </main>
  );
}

function Section({
  title,
  card = false,
  children,
}: {
  title: string;
  card?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={card ? styles.card : styles.section}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
