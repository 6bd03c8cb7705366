import { loadable } from '#components/loadable.tsx';
import { useRested } from '#components/useRested.ts';
import { useKnownConnection } from '#session/SessionProvider.tsx';
import { recallTheme, rememberTheme, type ThemeChoice } from '#storage/preferences.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { applyTheme } from '#ui/theme.ts';
import { useHotkeys } from '#ui/useHotkeys.ts';
import { Command, Keyboard, Monitor, Moon, Plug, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';

const CommandMenu = loadable(async () => (await import('./CommandMenu.tsx')).CommandMenu);
const ShortcutsDialog = loadable(
  async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog,
);
const ForgetConnectionDialog = loadable(
  async () => (await import('./ForgetConnectionDialog.tsx')).ForgetConnectionDialog,
);
const ConnectionDialog = loadable(
  async () => (await import('./ConnectionDialog.tsx')).ConnectionDialog,
);

const themes = [
  { choice: 'system', label: 'As the system', icon: <Monitor aria-hidden size={16} /> },
  { choice: 'light', label: 'Light', icon: <Sun aria-hidden size={16} /> },
  { choice: 'dark', label: 'Dark', icon: <Moon aria-hidden size={16} /> },
] satisfies { choice: ThemeChoice; label: string; icon: React.ReactNode }[];

/** Whoever calls the command menu by its keys types on at once: it is there before. */
function CommandsAhead() {
  const rested = useRested();
  useEffect(() => {
    if (rested) void CommandMenu.load().catch(() => undefined);
  }, [rested]);
  return null;
}

/** The tools that every page has. Their dialogs are loaded when they are first opened. */
export function HeaderTools({ projectId }: { projectId: number }) {
  const [open, setOpen] = useState<'commands' | 'shortcuts' | 'connection' | 'forget' | null>(null);
  const known = useKnownConnection();
  const [theme, setTheme] = useState(recallTheme);
  useHotkeys({
    'mod+k': () => setOpen('commands'),
    '?': () => setOpen('shortcuts'),
  });
  const close = () => setOpen(null);

  function choose(choice: ThemeChoice) {
    setTheme(choice);
    applyTheme(choice);
    rememberTheme(choice);
  }

  return (
    <>
      <CommandsAhead />
      <IconButton
        label="Command menu"
        icon={<Command aria-hidden size={18} />}
        onClick={() => setOpen('commands')}
      />
      <IconButton
        label="Keyboard shortcuts"
        icon={<Keyboard aria-hidden size={18} />}
        onClick={() => setOpen('shortcuts')}
      />
      <Menu
        label="Theme"
        trigger={themes.find(({ choice }) => choice === theme)?.icon}
        items={themes.map(({ choice, label, icon }) => ({
          label,
          icon,
          checked: choice === theme,
          onSelect: () => choose(choice),
        }))}
      />
      <IconButton
        label="Connection"
        icon={<Plug aria-hidden size={18} />}
        onClick={() => setOpen('connection')}
      />
      {open === 'commands' && (
        <CommandMenu
          projectId={projectId}
          onClose={close}
          theme={theme}
          onTheme={choose}
          onShow={setOpen}
        />
      )}
      {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {open === 'connection' && (
        <ConnectionDialog
          projectId={projectId}
          onClose={close}
          onForget={() => setOpen('forget')}
        />
      )}
      {open === 'forget' && known !== null && (
        <ForgetConnectionDialog known={known} onClose={close} />
      )}
    </>
  );
}
