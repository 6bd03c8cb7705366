import { counted } from '#lib/counted.ts';
import type { Command } from '#components/commands/command.ts';
import { paths } from '#paths.ts';
import { useCatalogAnswer } from '#queries/catalog/useCatalogAnswer.ts';
import { groupNames, wordLabel } from '#template/catalog/groupNames.ts';
import { keyOfUse } from '#template/catalog/uses.ts';
import { ChartNetwork } from 'lucide-react';

/** Characters: one alone is in nearly every word. */
const least = 2;
const most = 5;

/** “Where is `signup` used?”, for what is typed and what is loaded. */
export function useUsageCommands(projectId: number, text: string): Command[] {
  const sought = text.trim();
  const asks = sought.length < least ? null : { text: sought };
  const { answer } = useCatalogAnswer(projectId, 'words', asks);
  if (asks === null) return [];
  return (answer.data ?? []).slice(0, most).map(({ group, word, templates }) => ({
    id: `usage ${keyOfUse({ group, word })}`,
    label: `Where is ${wordLabel(group, word)} used?`,
    group: 'Usage',
    icon: <ChartNetwork />,
    hint: `${groupNames[group].one}, ${counted(templates, 'template')}`,
    to: paths.usage(projectId, { of: keyOfUse({ group, word }) }),
  }));
}
