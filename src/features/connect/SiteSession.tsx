import { sitePersonQuery } from '#session/identity.ts';
import { Button } from '#ui/Button.tsx';
import { useQuery } from '@tanstack/react-query';
import styles from './ConnectPage.module.css';

/** Offers the session one already has with the PostHog that serves this page, where it serves one. */
export function SiteSession({ onTake }: { onTake: (projectId: number | null) => void }) {
  const person = useQuery(sitePersonQuery()).data;
  if (person === undefined || person === null) return null;
  return (
    <section className={styles.site} aria-label="Session">
      <p>
        You are signed in to the PostHog on this site as{' '}
        <strong>{person.name ?? person.email}</strong>.
      </p>
      <Button variant="primary" onClick={() => onTake(person.currentProject?.id ?? null)}>
        Continue with this session
      </Button>
    </section>
  );
}
