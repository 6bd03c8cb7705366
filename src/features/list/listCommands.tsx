import type { Command } from '#components/commands/command.ts';
import { type ListLook, listColumns } from '#storage/preferences.ts';
import type { Template } from '#template/template.ts';
import {
  ChevronLeft,
  ChevronRight,
  CopyCheck,
  Eye,
  EyeOff,
  FilterX,
  LayoutGrid,
  Rows2,
  Rows3,
  Rows4,
  Search,
  SquareDashed,
} from 'lucide-react';
import { columnNames } from './columnNames.ts';
import { isNarrowed, type ListSearch, nothingNarrowed } from './listAddress.ts';
import type { RowSelection } from '#components/selection/selection.ts';
import type { ChangeSearch } from './useListSearch.ts';

export interface ListCommandContext {
  search: ListSearch;
  onChange: ChangeSearch;
  rows: readonly Template[];
  look: ListLook;
  onLook: (look: ListLook) => void;
  selection: RowSelection;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onSearch: () => void;
}

const group = 'This list';

/** What can be done with the list as it is now. */
export function listCommands({
  search,
  onChange,
  rows,
  look,
  onLook,
  selection,
  onPrevious,
  onNext,
  onSearch,
}: ListCommandContext): Command[] {
  const commands: Command[] = [
    {
      id: 'list search',
      label: 'Search templates',
      group,
      icon: <Search />,
      shortcut: '/',
      run: onSearch,
    },
    {
      id: 'list table',
      label: 'Table',
      group,
      icon: <Rows3 />,
      checked: search.view === 'table',
      run: () => onChange({ view: 'table' }, { replace: true }),
    },
    {
      id: 'list gallery',
      label: 'Gallery',
      group,
      icon: <LayoutGrid />,
      checked: search.view === 'gallery',
      run: () => onChange({ view: 'gallery' }, { replace: true }),
    },
  ];
  if (rows.some(({ id }) => !selection.isSelected(id))) {
    commands.push({
      id: 'list select page',
      label: 'Select all on this page',
      group,
      icon: <CopyCheck />,
      run: () => selection.togglePage(true),
    });
  }
  if (rows.some(({ id }) => selection.isSelected(id))) {
    commands.push({
      id: 'list select none',
      label: 'Select none on this page',
      group,
      icon: <SquareDashed />,
      run: () => selection.togglePage(false),
    });
  }
  if (isNarrowed(search)) {
    commands.push({
      id: 'list unfiltered',
      label: 'Clear search and filters',
      group,
      icon: <FilterX />,
      run: () => onChange(nothingNarrowed),
    });
  }
  if (onNext !== undefined) {
    commands.push({
      id: 'list next',
      label: 'Next page',
      group,
      icon: <ChevronRight />,
      shortcut: ']',
      run: onNext,
    });
  }
  if (onPrevious !== undefined) {
    commands.push({
      id: 'list previous',
      label: 'Previous page',
      group,
      icon: <ChevronLeft />,
      shortcut: '[',
      run: onPrevious,
    });
  }
  if (search.view === 'table') commands.push(...lookCommands(look, onLook));
  return commands;
}

function lookCommands({ hidden, density }: ListLook, onLook: (look: ListLook) => void): Command[] {
  return [
    ...listColumns.map((column): Command => {
      const isHidden = hidden.includes(column);
      const next = isHidden ? hidden.filter((other) => other !== column) : [...hidden, column];
      return {
        id: `list column ${column}`,
        label: `Columns: ${isHidden ? 'show' : 'hide'} ${columnNames[column]}`,
        group,
        icon: isHidden ? <Eye /> : <EyeOff />,
        typedOnly: true,
        run: () => onLook({ density, hidden: next }),
      };
    }),
    density === 'compact'
      ? {
          id: 'list density',
          label: 'Rows: comfortable',
          group,
          icon: <Rows2 />,
          run: () => onLook({ hidden, density: 'comfortable' }),
        }
      : {
          id: 'list density',
          label: 'Rows: compact',
          group,
          icon: <Rows4 />,
          run: () => onLook({ hidden, density: 'compact' }),
        },
  ];
}
