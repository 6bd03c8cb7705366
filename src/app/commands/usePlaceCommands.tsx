import type { Command } from '#components/commands/command.ts';
import { paths } from '#paths.ts';
import { usePermissions } from '#queries/usePermissions.ts';
import { personQuery } from '#session/identity.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { useQuery } from '@tanstack/react-query';
import {
  Archive,
  ChartNetwork,
  FolderKanban,
  LayoutTemplate,
  Link2,
  Plus,
  Upload,
} from 'lucide-react';

/** Whether the page "Usage" is there to go to. */
const hasUsagePage: boolean = false;

/** The pages of this project, and the other projects of this connection. */
export function usePlaceCommands(projectId: number): Command[] {
  const connection = useConnection();
  const permissions = usePermissions(projectId, null);
  const projects = useQuery(personQuery(connection)).data?.person?.projects ?? [];
  const group = 'Go to';
  return [
    place('Templates', paths.templates(projectId), <LayoutTemplate />),
    ...(permissions.create === null
      ? [
          { ...place('New template', paths.newTemplate(projectId), <Plus />), shortcut: 'n' },
          place('Import templates', paths.importing(projectId), <Upload />),
        ]
      : []),
    ...(hasUsagePage ? [place('Usage', paths.usage(projectId), <ChartNetwork />)] : []),
    place('Archive', paths.archive(projectId), <Archive />),
    ...projects
      .filter(({ id }) => id !== projectId)
      .map(({ id, name }) =>
        place(`Project: ${name || id}`, paths.templates(id), <FolderKanban />),
      ),
    place('Connect to another PostHog', paths.connect(), <Link2 />),
  ];

  function place(label: string, to: string, icon: React.ReactNode): Command {
    return { id: `place ${to}`, label, group, icon, to };
  }
}
