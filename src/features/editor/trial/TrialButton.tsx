import { loadable } from '#components/loadable.tsx';
import { useCommands } from '#components/commands/useCommands.ts';
import { Button } from '#ui/Button.tsx';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';
import { tabOf, unreadableReason } from '#features/editor/tabNames.ts';

// It brings the schema validator, which the page itself leaves to a worker.
const TrialDialog = loadable(async () => (await import('./TrialDialog.tsx')).TrialDialog);

/** Shows what PostHog would make of the template as it is now. */
export function TrialButton() {
  const { state, base, schema, server, store, place, isUnreadable } = useEditor();
  const [open, setOpen] = useState(false);
  function show() {
    store.settle();
    setOpen(true);
  }
  useCommands(() =>
    isUnreadable
      ? []
      : [
          {
            id: 'editor trial',
            label: 'Will it work?',
            group: 'This template',
            icon: <FlaskConical />,
            run: show,
          },
        ],
  );
  return (
    <>
      <Button
        variant="quiet"
        icon={<FlaskConical aria-hidden size={16} />}
        disabledReason={isUnreadable ? unreadableReason : null}
        onClick={show}
      >
        Will it work?
      </Button>
      {open && (
        <TrialDialog
          draft={state.draft}
          base={base}
          schema={schema.schema}
          server={server}
          onClose={() => setOpen(false)}
          onGoTo={(path) => {
            setOpen(false);
            place.goTo({ tab: tabOf(path[0]), path, focus: true });
          }}
        />
      )}
    </>
  );
}
