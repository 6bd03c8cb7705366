import type { Command } from '#components/commands/command.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { isApple } from '#ui/platform.ts';
import { Spinner } from '#ui/Spinner.tsx';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { CommandGroup } from './arrangeCommands.ts';
import styles from './CommandDialog.module.css';
import { CommandOption } from './CommandOption.tsx';

interface Props {
  text: string;
  onText: (text: string) => void;
  groups: readonly CommandGroup[];
  /** More may be found in a moment. */
  isSearching: boolean;
  onChoose: (command: Command, how: { inNewTab: boolean }) => void;
  onClose: () => void;
}

/** How far Page Up and Page Down go. */
const leap = 8;

/** A box to type in and the commands that fit, by keyboard and by mouse. */
export function CommandDialog({ text, onText, groups, isSearching, onChoose, onClose }: Props) {
  /** The one that somebody moved to; null: the first, whichever that becomes. */
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const commands = groups.flatMap((group) => group.commands.map(({ command }) => command));
  const at = Math.max(
    0,
    commands.findIndex((command) => command.id === chosen),
  );
  const active = commands[at];

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
      if (active !== undefined)
        onChoose(active, { inNewTab: isApple ? event.metaKey : event.ctrlKey });
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
              onText(event.target.value);
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
                    onChoose(found.command, {
                      inNewTab: event.metaKey || event.ctrlKey || event.button === 1,
                    })
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
