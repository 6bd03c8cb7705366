import { useAddressOf } from '#components/useAddressOf.ts';
import { paths } from '#paths.ts';
import { personQuery, writesQuery } from '#session/identity.ts';
import { useOpensProject } from '#queries/settings.ts';
import { usePermissions } from '#queries/usePermissions.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import styles from './ConnectionDialog.module.css';
import { KeptInBrowser } from './KeptInBrowser.tsx';

interface Props {
  projectId: number;
  onClose: () => void;
  /** The person wants the connection forgotten. */
  onForget: () => void;
}

/** Which PostHog this is, who one is there, and what that allows. */
export function ConnectionDialog({ projectId, onClose, onForget }: Props) {
  const connection = useConnection();
  const way = connection.credential.kind;
  const addressOf = useAddressOf();
  const identity = useQuery(personQuery(connection)).data;
  const writes = useQuery(writesQuery(connection, projectId)).data;
  const permissions = usePermissions(projectId, null);
  const opensProject = useOpensProject();
  const person = identity?.person ?? null;
  const others = (person?.projects ?? []).filter(({ id }) => id !== projectId && opensProject(id));
  const project = person?.projects.find(({ id }) => id === projectId);

  const facts = [
    { name: 'Name', text: connection.name },
    { name: 'PostHog', text: new URL(connection.host).host },
    { name: 'Project', text: project ? `${project.name} (${project.id})` : String(projectId) },
    {
      name: 'Way in',
      text:
        way === 'session'
          ? 'The session of this browser'
          : way === 'token'
            ? 'Signed in with PostHog'
            : `Personal API key${identity?.key?.label ? ` “${identity.key.label}”` : ''}`,
    },
    {
      name: 'Who',
      text:
        person?.name ?? person?.email ?? `The ${way === 'token' ? 'sign-in' : 'key'} may not say`,
    },
    {
      name: 'Role',
      text:
        person === null
          ? 'Not known'
          : person.isStaff
            ? 'Staff'
            : writes === false
              ? 'Viewer'
              : 'Editor',
    },
  ];

  return (
    <Dialog
      open
      closeOnOutsideClick
      onClose={onClose}
      title="Connection"
      footer={
        <>
          <Link href={addressOf(null, paths.connect({ beside: true }))} className={buttonClass()}>
            Connect another
          </Link>
          {way !== 'session' && (
            <Button variant="danger" onClick={onForget}>
              {way === 'token' ? 'Sign out' : 'Forget the key'}
            </Button>
          )}
        </>
      }
    >
      <dl className={styles.facts}>
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.may}>
        {permissions.create ?? 'You may create, change and archive templates here.'}{' '}
        <Link href={paths.access(projectId)} onClick={onClose}>
          What may I do?
        </Link>
      </p>
      <KeptInBrowser projectId={projectId} />
      {others.length > 0 && (
        <nav aria-label="Other projects" className={styles.others}>
          <h3>Other projects</h3>
          <ul>
            {others.map(({ id, name }) => (
              <li key={id}>
                <Link href={paths.templates(id)} onClick={onClose}>
                  {name || `Project ${id}`}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Dialog>
  );
}
