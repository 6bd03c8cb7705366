import type { Command } from '#components/commands/command.ts';
import { useCommands } from '#components/commands/useCommands.ts';
import { useCopy } from '#components/useCopy.ts';
import { paths } from '#paths.ts';
import type { SavedView } from '#storage/savedViews.ts';
import { Menu } from '#ui/Menu.tsx';
import { useToast } from '#ui/Toaster.tsx';
import { Bookmark, BookmarkPlus, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useRouter, useSearch } from 'wouter';
import { ManageViewsDialog } from './ManageViewsDialog.tsx';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { useSavedViews } from './useSavedViews.ts';
import { viewQuery } from './viewQuery.ts';
import { viewWords } from './viewWords.ts';

/** The saved views of the list, and the way to save what it shows now. A view is a link. */
export function ViewsMenu({ projectId }: { projectId: number }) {
  const [, navigate] = useLocation();
  const { base } = useRouter();
  const query = viewQuery(useSearch());
  const { views, change } = useSavedViews(projectId);
  const [open, setOpen] = useState<'save' | 'manage' | null>(null);
  const toast = useToast();
  const copy = useCopy();

  const address = (view: SavedView) => {
    const path = paths.templates(projectId);
    return view.query === '' ? path : `${path}?${view.query}`;
  };
  const close = () => setOpen(null);

  function save(name: string) {
    const kept = change((now) =>
      now.some((view) => view.name === name)
        ? now.map((view) => (view.name === name ? { ...view, query } : view))
        : [...now, { id: crypto.randomUUID(), name, query }],
    );
    close();
    if (kept) toast.show({ tone: 'ok', message: `Saved the view ${name}` });
  }

  function copyLink(view: SavedView) {
    const message = 'The browser did not let the link be copied';
    const link = window.location.origin + base + address(view);
    return copy(link, `Copied the link to ${view.name}`, { tone: 'danger', message });
  }

  useCommands((): Command[] => {
    const group = 'Views';
    return [
      {
        id: 'views save',
        label: 'Save this view…',
        group,
        icon: <BookmarkPlus />,
        run: () => setOpen('save'),
      },
      ...views.map((view): Command => ({
        id: `view ${view.id}`,
        label: `View: ${view.name}`,
        group,
        icon: <Bookmark />,
        hint: viewWords(view.query),
        checked: view.query === query,
        to: address(view),
      })),
      ...(views.length > 0
        ? [
            {
              id: 'views manage',
              label: 'Manage views…',
              group,
              icon: <Settings2 />,
              run: () => setOpen('manage'),
            },
          ]
        : []),
    ];
  });

  return (
    <>
      <Menu
        label="Views"
        triggerVariant="secondary"
        trigger={
          <>
            <Bookmark aria-hidden size={16} /> Views
          </>
        }
        items={[
          ...views.map((view) => ({
            label: view.name,
            hint: viewWords(view.query),
            checked: view.query === query,
            onSelect: () => navigate(address(view)),
          })),
          ...(views.length > 0 ? ['separator' as const] : []),
          {
            label: 'Save this view…',
            icon: <BookmarkPlus aria-hidden />,
            onSelect: () => setOpen('save'),
          },
          ...(views.length > 0
            ? [
                {
                  label: 'Manage views…',
                  icon: <Settings2 aria-hidden />,
                  onSelect: () => setOpen('manage'),
                },
              ]
            : []),
        ]}
      />
      {open === 'save' && (
        <SaveViewDialog query={query} views={views} onClose={close} onSave={save} />
      )}
      {open === 'manage' && (
        <ManageViewsDialog
          views={views}
          onChange={change}
          onCopyLink={(view) => void copyLink(view)}
          onClose={close}
        />
      )}
    </>
  );
}
