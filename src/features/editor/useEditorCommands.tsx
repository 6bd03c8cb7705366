import type { Command } from '#components/commands/command.ts';
import { useCommands } from '#components/commands/useCommands.ts';
import { useCopy } from '#components/useCopy.ts';
import { tileKindIcons } from '#components/tileKindIcons.ts';
import { useTemplateActions } from '#components/useTemplateActions.tsx';
import { paths, templateTabs } from '#paths.ts';
import type { Template } from '#template/template.ts';
import { tileTitle } from '#template/tileTitle.ts';
import {
  Archive,
  Braces,
  Copy,
  Download,
  History,
  Link2,
  PanelTop,
  Redo2,
  RotateCcw,
  Save,
  Undo2,
} from 'lucide-react';
import { useLocation } from 'wouter';
import type { useTurns } from './document/useTurns.ts';
import type { Editor } from './EditorContext.ts';
import { placeLink } from './place/usePlace.ts';
import { tabNames } from './tabNames.ts';

interface Options {
  editor: Omit<Editor, 'save'>;
  turns: ReturnType<typeof useTurns>;
  unsaved: boolean;
  review: { ask: () => void; refusal: string | null };
  onHistory: () => void;
  onDiscard: () => void;
  /** The template is archived: what is not saved of it need not be asked about. */
  onArchived: () => void;
}

const group = 'This template';

/** Offers in the command menu what can be done with the template as it is now. */
export function useEditorCommands(options: Options): void {
  const { projectId, base, permissions } = options.editor;
  const [, navigate] = useLocation();
  const { archive, duplicate, exportJson } = useTemplateActions(projectId, permissions);
  const copyText = useCopy();

  async function archiveThis(template: Template) {
    if (!(await archive(template))) return;
    options.onArchived();
    navigate(paths.templates(projectId));
  }

  function copyLink() {
    const { tab, path } = options.editor.place;
    const message = 'The browser did not let the link be copied';
    return copyText(placeLink(window.location.href, tab, path), 'Copied the link', {
      tone: 'danger',
      message,
    });
  }

  function rowCommands(row: Template): Command[] {
    const hint = options.unsaved ? 'as it was saved last' : undefined;
    const commands: Command[] = [
      {
        id: 'editor link',
        label: 'Copy link to this place',
        group,
        icon: <Link2 />,
        run: () => void copyLink(),
      },
      {
        id: 'editor history',
        label: 'History',
        hint: 'Earlier versions, kept in this browser',
        group,
        icon: <History />,
        run: options.onHistory,
      },
      {
        id: 'editor export',
        label: 'Export JSON',
        hint,
        group,
        icon: <Download />,
        run: () => exportJson(row),
      },
    ];
    if (permissions.create === null) {
      commands.push({
        id: 'editor duplicate',
        label: 'Duplicate',
        hint,
        group,
        icon: <Copy />,
        run: () => void duplicate(row),
      });
    }
    if (permissions.archive(row) === null) {
      commands.push({
        id: 'editor archive',
        label: 'Archive this template',
        group,
        icon: <Archive />,
        run: () => void archiveThis(row),
      });
    }
    return commands;
  }

  useCommands(() => [
    ...documentCommands(options),
    ...(base === null ? [] : rowCommands(base)),
    ...tabCommands(options.editor),
    ...tileCommands(options.editor),
  ]);
}

function documentCommands({ turns, unsaved, review, onDiscard }: Options): Command[] {
  const commands: Command[] = [];
  if (review.refusal === null) {
    commands.push({
      id: 'editor save',
      label: 'Review and save',
      group,
      icon: <Save />,
      shortcut: 'mod+s',
      run: review.ask,
    });
  }
  if (unsaved) {
    commands.push({
      id: 'editor discard',
      label: 'Discard the changes',
      group,
      icon: <RotateCcw />,
      run: onDiscard,
    });
  }
  if (turns.undoName !== null) {
    commands.push({
      id: 'editor undo',
      label: `Undo: ${turns.undoName}`,
      group,
      icon: <Undo2 />,
      shortcut: 'mod+z',
      run: turns.undo,
    });
  }
  if (turns.redoName !== null) {
    commands.push({
      id: 'editor redo',
      label: `Redo: ${turns.redoName}`,
      group,
      icon: <Redo2 />,
      shortcut: 'mod+shift+z',
      run: turns.redo,
    });
  }
  return commands;
}

function tabCommands({ place }: Options['editor']): Command[] {
  return templateTabs
    .filter((tab) => tab !== place.tab)
    .map((tab) => ({
      id: `editor tab ${tab}`,
      label: `Tab: ${tabNames[tab]}`,
      group,
      icon: tab === 'json' ? <Braces /> : <PanelTop />,
      run: () => place.selectTab(tab),
    }));
}

function tileCommands({ current, place }: Options['editor']): Command[] {
  const tab = place.tab === 'json' ? 'json' : 'tiles';
  return (current.analysis.tiles ?? []).map((tile) => {
    const Icon = tileKindIcons[tile.kind];
    return {
      id: `editor tile ${tile.index}`,
      label: `Go to tile ${tileTitle(tile)}`,
      hint: String(tile.index + 1),
      group: 'Tiles',
      icon: <Icon />,
      run: () => place.goTo({ tab, path: ['tiles', tile.index], focus: true }),
    };
  });
}
