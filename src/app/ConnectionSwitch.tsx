import { loadable } from '#components/loadable.tsx';
import { useAddressOf } from '#components/useAddressOf.ts';
import { paths } from '#paths.ts';
import { type KnownProject, projectsQuery } from '#queries/projects.ts';
import { useOpensProject } from '#queries/settings.ts';
import { personQuery } from '#session/identity.ts';
import { useConnection, useKnownConnection, useSession } from '#session/SessionProvider.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuItem } from '#ui/MenuList.tsx';
import { useQuery } from '@tanstack/react-query';
import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import styles from './ConnectionSwitch.module.css';

const RenameDialog = loadable(
  async () => (await import('./RenameConnectionDialog.tsx')).RenameConnectionDialog,
);
const ForgetDialog = loadable(
  async () => (await import('./ForgetConnectionDialog.tsx')).ForgetConnectionDialog,
);

const labelOf = ({ id, name }: Pick<KnownProject, 'id' | 'name'>) => name || `Project ${id}`;

/** Says which PostHog and project these are, and leads to the others. */
export function ConnectionSwitch({ projectId }: { projectId: number }) {
  const connection = useConnection();
  const way = connection.credential.kind;
  const opensProject = useOpensProject();
  const { book, open } = useSession();
  const known = useKnownConnection();
  const [, navigate] = useLocation();
  const addressOf = useAddressOf();
  const [held, setHeld] = useState<readonly Pick<KnownProject, 'id' | 'name'>[] | null>(null);
  const [dialog, setDialog] = useState<'rename' | 'forget' | null>(null);
  const person = useQuery(personQuery(connection)).data?.person;
  // A person's answer names the projects of one organization; all that the way in opens come after it.
  const listed = useQuery({ ...projectsQuery(connection), enabled: person !== undefined }).data
    ?.projects;
  const all = listed?.length ? listed : (person?.projects ?? []);
  const fresh = all.filter(({ id }) => opensProject(id));
  // Nothing moves in a menu that a pointer is on its way through, once it is whole.
  const projects = held ?? fresh;
  const current = projects.find(({ id }) => id === projectId) ?? { id: projectId, name: '' };

  const items: MenuItem[] = [
    ...(projects.includes(current) ? projects : [current, ...projects]).map((project) => ({
      label: labelOf(project),
      checked: project.id === projectId,
      onSelect: () => {
        if (project.id !== projectId) navigate(paths.templates(project.id));
      },
    })),
    'separator',
    ...book.known
      .filter((other) => other.slug !== known?.slug)
      .map(({ slug, name, projectId: last, way }) => ({
        label: name,
        hint: open.has(slug)
          ? last === null
            ? undefined
            : `Last in project ${last}`
          : way === 'token'
            ? 'Asks to sign in'
            : 'Asks for its key',
        onSelect: () =>
          navigate(addressOf(slug, last === null ? paths.home() : paths.templates(last))),
      })),
    {
      label: 'Connect another…',
      onSelect: () => navigate(addressOf(null, paths.connect({ beside: true }))),
    },
    'separator',
    { label: 'Rename…', onSelect: () => setDialog('rename') },
    ...(way === 'session'
      ? []
      : [
          {
            label: way === 'token' ? 'Sign out…' : 'Forget…',
            danger: true,
            onSelect: () => setDialog('forget'),
          },
        ]),
  ];

  const where = `${connection.name} · ${labelOf(current)}`;
  const close = () => setDialog(null);
  return (
    <div
      className={styles.switch}
      onPointerEnter={() => setHeld(listed === undefined ? null : fresh)}
      onPointerLeave={() => setHeld(null)}
    >
      <Menu
        label={`Switch from ${where}`}
        trigger={
          <>
            <span className={styles.where}>{where}</span>
            <ChevronsUpDown aria-hidden size={14} />
          </>
        }
        items={items}
      />
      {dialog === 'rename' && known !== null && <RenameDialog known={known} onClose={close} />}
      {dialog === 'forget' && known !== null && <ForgetDialog known={known} onClose={close} />}
    </div>
  );
}
