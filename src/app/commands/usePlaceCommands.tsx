import type { Command } from '#components/commands/command.ts';
import { paths } from '#paths.ts';
import { useOpensProject } from '#queries/settings.ts';
import { usePermissions } from '#queries/usePermissions.ts';
import { personQuery } from '#session/identity.ts';
import { useAddressOf } from '#components/useAddressOf.ts';
import { useConnection, useConnectionSlug, useSession } from '#session/SessionProvider.tsx';
import { useQuery } from '@tanstack/react-query';
import {
  Archive,
  ArrowLeftRight,
  ChartNetwork,
  FolderKanban,
  LayoutTemplate,
  Link2,
  Plus,
  ShieldQuestionMark,
  Upload,
} from 'lucide-react';
import { useLocation } from 'wouter';

/** The pages of this project, the other projects of this connection, and the other connections. */
export function usePlaceCommands(projectId: number): Command[] {
  const connection = useConnection();
  const permissions = usePermissions(projectId, null);
  const projects = useQuery(personQuery(connection)).data?.person?.projects ?? [];
  const opensProject = useOpensProject();
  const { book } = useSession();
  const slug = useConnectionSlug();
  const addressOf = useAddressOf();
  const [, navigate] = useLocation();
  const group = 'Go to';
  return [
    place('Templates', paths.templates(projectId), <LayoutTemplate />),
    ...(permissions.create === null
      ? [
          { ...place('New template', paths.newTemplate(projectId), <Plus />), shortcut: 'n' },
          place('Import templates', paths.importing(projectId), <Upload />),
        ]
      : []),
    place('Usage', paths.usage(projectId), <ChartNetwork />),
    place('Archive', paths.archive(projectId), <Archive />),
    place('What may I do?', paths.access(projectId), <ShieldQuestionMark />),
    ...projects
      .filter(({ id }) => id !== projectId && opensProject(id))
      .map(({ id, name }) =>
        place(`Project: ${name || id}`, paths.templates(id), <FolderKanban />),
      ),
    ...book.known
      .filter((other) => other.slug !== slug)
      .map((other): Command => {
        const start = other.projectId === null ? paths.home() : paths.templates(other.projectId);
        return {
          id: `connection ${other.slug}`,
          label: `Switch to ${other.name}`,
          group,
          icon: <ArrowLeftRight />,
          run: () => navigate(addressOf(other.slug, start)),
        };
      }),
    {
      id: 'connect',
      label: 'Connect to another PostHog',
      group,
      icon: <Link2 />,
      run: () => navigate(addressOf(null, paths.connect({ beside: true }))),
    },
  ];

  function place(label: string, to: string, icon: React.ReactNode): Command {
    return { id: `place ${to}`, label, group, icon, to };
  }
}
