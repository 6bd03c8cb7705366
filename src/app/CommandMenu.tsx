import { useAddressOf } from '#components/useAddressOf.ts';
import { paths } from '#paths.ts';
import { listQuery } from '#queries/templates.ts';
import { useConnection, useConnectionSlug, useSession } from '#session/SessionProvider.tsx';
import { templateLabel } from '#template/template.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import { Archive, ArrowLeftRight, FileText, LayoutTemplate, Plug, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useState } from 'react';
import { useLocation } from 'wouter';
import styles from './CommandMenu.module.css';

interface Command {
  id: string;
  label: string;
  group: 'Go to' | 'Templates';
  icon: ReactNode;
  run: () => void;
}

/** Every place and every template by name. Templates are found by PostHog's own search, over all pages. */
export function CommandMenu({ projectId, onClose }: { projectId: number; onClose: () => void }) {
  const connection = useConnection();
  const { book } = useSession();
  const slug = useConnectionSlug();
  const addressOf = useAddressOf();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const search = useDeferredValue(text.trim());
  const found = useQuery(listQuery(connection, projectId, { search, limit: 8, offset: 0 }));

  function go(address: string) {
    onClose();
    navigate(address);
  }

  const places: Command[] = [
    { label: 'Templates', icon: <LayoutTemplate />, to: paths.templates(projectId) },
    { label: 'New template', icon: <Plus />, to: paths.newTemplate(projectId) },
    { label: 'Archive', icon: <Archive />, to: paths.archive(projectId) },
    ...book.known
      .filter((other) => other.slug !== slug)
      .map((other) => ({
        label: `Switch to ${other.name}`,
        icon: <ArrowLeftRight />,
        to: addressOf(
          other.slug,
          other.projectId === null ? paths.home() : paths.templates(other.projectId),
        ),
      })),
    {
      label: 'Connect to another PostHog',
      icon: <Plug />,
      to: addressOf(null, paths.connect({ beside: true })),
    },
  ]
    .filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()))
    .map(({ label, icon, to }) => ({ id: to, label, icon, group: 'Go to', run: () => go(to) }));
  const templates = (found.data?.templates ?? []).map((template): Command => ({
    id: template.id,
    label: templateLabel(template),
    group: 'Templates',
    icon: <FileText />,
    run: () => go(paths.template(projectId, template.id)),
  }));
  const commands = [...places, ...templates];
  const current = Math.min(active, commands.length - 1);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((current + step + commands.length) % Math.max(commands.length, 1));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      commands[current]?.run();
    }
  }

  return (
    <Dialog open bare closeOnOutsideClick onClose={onClose} title="Command menu">
      <input
        className={styles.input}
        role="combobox"
        aria-label="Search commands and templates"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={commands.length > 0 ? `${listId}-${current}` : undefined}
        aria-autocomplete="list"
        placeholder="Go to a page or a template…"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Commands" className={styles.list}>
        {commands.map((command, index) => (
          <div
            key={command.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.option}
            onPointerMove={() => setActive(index)}
            onClick={command.run}
            onKeyDown={onKeyDown}
          >
            {command.icon}
            <span className={styles.label}>{command.label}</span>
            <span className={styles.group}>{command.group}</span>
          </div>
        ))}
      </div>
      {commands.length === 0 && !found.isFetching && (
        <p className={styles.none} role="status">
          Nothing found
        </p>
      )}
    </Dialog>
  );
}
