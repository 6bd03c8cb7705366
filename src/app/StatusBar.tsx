import { paths } from '#paths.ts';
import { shownSince } from '#queries/shownSince.ts';
import { useReadOnlyReason } from '#queries/useReadOnlyReason.ts';
import { isLoopback } from '#session/host.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { putOffKey, useLinkState, useRateWait } from '#session/useLink.ts';
import { Button } from '#ui/Button.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { Eye, Gauge, KeyRound, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './StatusBar.module.css';
import { useOnline } from './useOnline.ts';
import { useSecondsUntil } from './useSecondsUntil.ts';

interface Line {
  icon: ReactNode;
  tone: 'quiet' | 'warning';
  /** What changes by the second is for the eye alone. */
  text: ReactNode;
  /** Said once, when it begins. */
  said: string | null;
  action?: ReactNode;
}

const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false });

/**
 * One line at the lower edge of the page for each thing that stands between the app and PostHog at the
 * moment: no network, a limit, a key that is gone, a way in that only reads. It leaves by itself.
 */
export function StatusBar({ projectId }: { projectId: number }) {
  const lines = [
    useNetworkLine(projectId),
    useRateLine(),
    useKeyLine(),
    useReadOnlyLine(projectId),
  ];
  const shown = lines.filter((line) => line !== null);
  return (
    <aside aria-label="State of the connection" className={styles.bar}>
      <p role="status" className="visually-hidden">
        {shown.map(({ said }) => said).join(' ')}
      </p>
      {shown.map(({ icon, tone, text, said, action }, index) => (
        <div key={index} className={`${styles.line} ${styles[tone]}`}>
          {icon}
          <p aria-hidden={said === null ? undefined : true}>{text}</p>
          {action}
        </div>
      ))}
    </aside>
  );
}

function useNetworkLine(projectId: number): Line | null {
  const client = useQueryClient();
  const connection = useConnection();
  const online = useOnline(connection);
  const { reached } = useLinkState(connection);
  // This machine answers without a network; whether it does, a request tells.
  const offline = !online && (!reached || !isLoopback(connection.host));
  if (!offline && reached) return null;
  const since = shownSince(client, connection, projectId);
  const trouble = offline ? 'You are offline.' : 'PostHog does not answer.';
  const text =
    since === null ? trouble : `${trouble} What you see was loaded at ${clock.format(since)}.`;
  return {
    icon: <WifiOff aria-hidden size={16} />,
    tone: 'warning',
    text,
    said: text,
    action: !offline && (
      <Button size="s" onClick={() => void client.invalidateQueries({ queryKey: [connection.id] })}>
        Try again
      </Button>
    ),
  };
}

function useRateLine(): Line | null {
  const wait = useRateWait(useConnection());
  const left = useSecondsUntil(wait?.kind === 'refused' ? wait.until : null);
  const icon = <Gauge aria-hidden size={16} />;
  if (wait?.kind === 'pace') {
    const text = 'Going slowly, so that PostHog, which limits the requests of a key, refuses none.';
    return { icon, tone: 'quiet', text, said: text };
  }
  if (wait === null || left === null || left <= 0) return null;
  return {
    icon,
    tone: 'warning',
    // The clock of the page ticks twice a second and may lag behind.
    text: `PostHog asks to wait: going on in ${Math.min(left, wait.seconds)} s`,
    said: `PostHog asks to wait ${wait.seconds} seconds. It goes on by itself.`,
  };
}

function useKeyLine(): Line | null {
  const connection = useConnection();
  const { access, putOff } = useLinkState(connection);
  if (access !== 'refused' || !putOff) return null;
  const byKey = connection.credential.kind === 'key';
  return {
    icon: <KeyRound aria-hidden size={16} />,
    tone: 'warning',
    text: `${byKey ? 'Your key no longer works' : 'You are signed out'}: nothing can be loaded or saved.`,
    said: null,
    action: (
      <Button size="s" onClick={() => putOffKey(connection, false)}>
        {byKey ? 'Give the key again' : 'Sign in again'}
      </Button>
    ),
  };
}

function useReadOnlyLine(projectId: number): Line | null {
  const reason = useReadOnlyReason(projectId);
  if (reason === null) return null;
  return {
    icon: <Eye aria-hidden size={16} />,
    tone: 'quiet',
    text: reason,
    said: null,
    action: <Link href={paths.access(projectId)}>What may I do?</Link>,
  };
}
