import type { Command } from '#components/commands/command.ts';
import type { ThemeChoice } from '#storage/preferences.ts';
import { Keyboard, Monitor, Moon, Plug, Sun } from 'lucide-react';

/** What the frame of the app gives the menu to work with. */
export interface StudioTools {
  theme: ThemeChoice;
  onTheme: (choice: ThemeChoice) => void;
  onShow: (dialog: 'shortcuts' | 'connection') => void;
}

/** What can be done wherever one is. */
export function studioCommands({ theme, onTheme, onShow }: StudioTools): Command[] {
  const look = (choice: ThemeChoice, label: string, icon: React.ReactNode): Command => ({
    id: `theme ${choice}`,
    label,
    group: 'Theme',
    icon,
    checked: choice === theme,
    run: () => onTheme(choice),
  });
  return [
    look('system', 'Theme: as the system', <Monitor />),
    look('light', 'Theme: light', <Sun />),
    look('dark', 'Theme: dark', <Moon />),
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      group: 'Help',
      icon: <Keyboard />,
      shortcut: '?',
      run: () => onShow('shortcuts'),
    },
    {
      id: 'connection',
      label: 'Connection: who and where I am',
      group: 'Help',
      icon: <Plug />,
      run: () => onShow('connection'),
    },
  ];
}
