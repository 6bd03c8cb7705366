import { paths } from '#paths.ts';
import { sitePersonQuery } from '#session/identity.ts';
import { useSession } from '#session/SessionProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import styles from './ConnectPage.module.css';

/** Offers the session one already has with the PostHog that serves this page, where it serves one. */
export function SiteSession({ next }: { next: string | null }) {
  const { connect } = useSession();
  const [, navigate] = useLocation();
  const person = useQuery(sitePersonQuery()).data;
  if (person === undefined || person === null) return null;
  const projectId = person.currentProject?.id;
  return (
    <section className={styles.site} aria-label="Session">
      <p>
        You are signed in to the PostHog on this site as{' '}
        <strong>{person.name ?? person.email}</strong>.
      </p>
      <Button
        variant="primary"
        onClick={() => {
          connect({
            host: window.location.origin,
            credential: { kind: 'session' },
            keepKey: false,
          });
          navigate(next ?? (projectId === undefined ? paths.home() : paths.templates(projectId)));
        }}
      >
        Continue with this session
      </Button>
    </section>
  );
}
