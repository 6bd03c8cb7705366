import type { Command } from '#components/commands/command.ts';
import { matchCommand } from '#lib/matchCommand.ts';
import { paths } from '#paths.ts';
import { archiveQuery } from '#queries/archive.ts';
import { listQuery } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { recallRecentTemplates } from '#storage/recentTemplates.ts';
import { templateLabel } from '#template/template.ts';
import { useSettled } from '#ui/useSettled.ts';
import { useQuery } from '@tanstack/react-query';
import { FileText, History } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';

/** Milliseconds without a key before PostHog is asked. */
const pause = 120;

/**
 * Templates by their name: those opened lately from this browser's memory, all others by PostHog's own search,
 * over all pages of the list.
 */
export function useTemplateCommands(projectId: number, text: string) {
  const connection = useConnection();
  const [location] = useLocation();
  const [remembered] = useState(() => recallRecentTemplates({ host: connection.host, projectId }));
  const archived = useQuery(archiveQuery(connection, projectId)).data ?? [];
  const typed = text.trim();
  const search = useSettled(typed, pause);
  const found = useQuery({
    ...listQuery(connection, projectId, { search, limit: 8, offset: 0 }),
    enabled: search !== '',
  });
  const isCurrent = search === typed && !found.isPlaceholderData;

  const group = typed === '' ? 'Opened lately' : 'Templates';
  const command = (id: string, name: string, icon: React.ReactNode): Command => {
    const to = paths.template(projectId, id);
    return { id: `template ${id}`, label: name, group, icon, to };
  };
  const gone = new Set(archived.map(({ id }) => id));
  const recent = remembered
    .filter(({ id }) => !gone.has(id) && paths.template(projectId, id) !== location)
    .map(({ id, name }) => command(id, name, <History />));
  const templates = (typed === '' ? [] : (found.data?.templates ?? []))
    .map((template) => command(template.id, templateLabel(template), <FileText />))
    // What was found for what was typed before stays only as far as it fits this as well.
    .filter(({ label }) => isCurrent || matchCommand(typed, label) !== null);
  return { recent, templates, isSearching: typed !== '' && (!isCurrent || found.isFetching) };
}
