import { offeredCommands } from '#components/commands/useCommands.ts';
import type { Command } from '#components/commands/command.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { isApple } from '#ui/platform.ts';
import { Spinner } from '#ui/Spinner.tsx';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useLocation, useRouter } from 'wouter';
import styles from './CommandMenu.module.css';
import { arrangeCommands } from './commands/arrangeCommands.ts';
import { CommandOption } from './commands/CommandOption.tsx';
import { studioCommands, type StudioTools } from './commands/studioCommands.tsx';
import { usePlaceCommands } from './commands/usePlaceCommands.tsx';
import { useTemplateCommands } from './commands/useTemplateCommands.tsx';

interface Props extends StudioTools {
  projectId: number;
  onClose: () => void;
}

/** How far Page Up and Page Down go. */
const leap = 8;

/** Every action of the page, every place and every template by name. */
export function CommandMenu({ projectId, onClose, ...tools }: Props) {
  const [, navigate] = useLocation();
  const { base } = useRouter();
  const [text, setText] = useState('');
  /** The one that somebody moved to; null: the first, whichever that becomes. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [offered, setOffered] = useState<readonly Command[]>([]);
  const id = useId();
  useEffect(() => {
    let open = true;
    void offeredCommands().then((commands) => open && setOffered(commands));
    return () => {
      open = false;
    };
  }, []);

  const { recent, templates, isSearching } = useTemplateCommands(projectId, text);
  const places = usePlaceCommands(projectId);
  const groups = arrangeCommands(
    [...recent, ...offered, ...places, ...studioCommands(tools)],
    text,
    templates,
  );
  const commands = groups.flatMap((group) => group.commands.map(({ command }) => command));
  const at = Math.max(
    0,
    commands.findIndex((command) => command.id === chosen),
  );
  const active = commands[at];

  function choose(command: Command, inNewTab: boolean) {
    if ('to' in command && inNewTab) {
      window.open(base + command.to, '_blank', 'noopener');
      return;
    }
    onClose();
    if ('to' in command) navigate(command.to);
    else command.run();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const last = commands.length - 1;
    const next = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at === 0 ? last : at - 1,
      PageDown: Math.min(at + leap, last),
      PageUp: Math.max(at - leap, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (next !== undefined && !event.shiftKey) setChosen(commands[next]?.id ?? null);
    else if (event.key === 'Enter') {
      if (active !== undefined) choose(active, isApple ? event.metaKey : event.ctrlKey);
    } else return;
    event.preventDefault();
  }

  return (
    <Dialog open bare closeOnOutsideClick onClose={onClose} title="Command menu">
      <div className={styles.menu}>
        <div className={styles.box}>
          <Search aria-hidden size={18} />
          <input
            className={styles.input}
            role="combobox"
            aria-label="Search commands and templates"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={active === undefined ? undefined : `${id}-${at}`}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder="Search commands and templates"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setChosen(null);
            }}
            onKeyDown={onKeyDown}
          />
          {isSearching && <Spinner />}
        </div>
        <div id={`${id}-list`} role="listbox" aria-label="Commands" className={styles.list}>
          {groups.map(({ name, commands: some }, group) => (
            <div key={name} role="group" aria-labelledby={`${id}-group-${group}`}>
              <div id={`${id}-group-${group}`} role="presentation" className={styles.heading}>
                {name}
              </div>
              {some.map((found) => (
                <CommandOption
                  key={found.command.id}
                  id={`${id}-${commands.indexOf(found.command)}`}
                  found={found}
                  active={found.command === active}
                  onPoint={() => setChosen(found.command.id)}
                  onChoose={(event) =>
                    choose(found.command, event.metaKey || event.ctrlKey || event.button === 1)
                  }
                />
              ))}
            </div>
          ))}
        </div>
        <p role="status" className={commands.length > 0 ? 'visually-hidden' : styles.none}>
          {commands.length > 0
            ? `${commands.length} found`
            : isSearching
              ? 'Searching…'
              : `Nothing is called “${text.trim()}” here`}
        </p>
        <div aria-hidden className={styles.keys}>
          <span>
            <Kbd keys="↑" /> <Kbd keys="↓" /> move
          </span>
          <span>
            <Kbd keys="Enter" /> {active !== undefined && 'to' in active ? 'open' : 'run'}
          </span>
          {active !== undefined && 'to' in active && (
            <span>
              <Kbd keys="mod+Enter" /> in a new tab
            </span>
          )}
          <span className={styles.away}>
            <Kbd keys="Escape" /> close
          </span>
        </div>
      </div>
    </Dialog>
  );
}
