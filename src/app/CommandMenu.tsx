import type { Command } from '#components/commands/command.ts';
import { offeredCommands } from '#components/commands/useCommands.ts';
import { useEffect, useState } from 'react';
import { useLocation, useRouter } from 'wouter';
import { arrangeCommands } from './commands/arrangeCommands.ts';
import { CommandDialog } from './commands/CommandDialog.tsx';
import { studioCommands, type StudioTools } from './commands/studioCommands.tsx';
import { usePlaceCommands } from './commands/usePlaceCommands.tsx';
import { useUsageCommands } from './commands/useUsageCommands.tsx';
import { useTemplateCommands } from './commands/useTemplateCommands.tsx';

interface Props extends StudioTools {
  projectId: number;
  onClose: () => void;
}

/** Every action of the page, every place and every template by name. */
export function CommandMenu({ projectId, onClose, ...tools }: Props) {
  const [, navigate] = useLocation();
  const { base } = useRouter();
  const [text, setText] = useState('');
  const [offered, setOffered] = useState<readonly Command[]>([]);
  useEffect(() => {
    let open = true;
    void offeredCommands().then((commands) => open && setOffered(commands));
    return () => {
      open = false;
    };
  }, []);
  const { recent, templates, isSearching } = useTemplateCommands(projectId, text);
  const usage = useUsageCommands(projectId, text);
  const places = usePlaceCommands(projectId);

  function choose(command: Command, { inNewTab }: { inNewTab: boolean }) {
    if ('to' in command && inNewTab) {
      window.open(base + command.to, '_blank', 'noopener');
      return;
    }
    onClose();
    if ('to' in command) navigate(command.to);
    else command.run();
  }

  return (
    <CommandDialog
      text={text}
      onText={setText}
      groups={arrangeCommands([...recent, ...offered, ...places, ...studioCommands(tools)], text, [
        ...templates,
        ...usage,
      ])}
      isSearching={isSearching}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
