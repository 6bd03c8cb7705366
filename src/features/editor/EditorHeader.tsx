import { ScopeBadge } from '#components/ScopeBadge.tsx';
import { useTemplateActions } from '#components/useTemplateActions.tsx';
import { paths } from '#paths.ts';
import { authorLabel, type Template } from '#template/template.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { Archive, ChevronLeft, History, Redo2, Undo2 } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { useTurns } from './document/useTurns.ts';
import { useEditor } from './EditorContext.ts';
import styles from './EditorHeader.module.css';
import { TrialButton } from './trial/TrialButton.tsx';

interface Props {
  unsaved: boolean;
  /** Why it cannot be saved now. */
  saveRefusal: string | null;
  /** The review was asked for and waits for the checks. */
  saving: boolean;
  turns: ReturnType<typeof useTurns>;
  onHistory: () => void;
  onDiscard: () => void;
  /** The template is archived: what is not saved of it need not be asked about. */
  onArchived: () => void;
}

export function EditorHeader({
  unsaved,
  saveRefusal,
  saving,
  turns,
  onHistory,
  onDiscard,
  onArchived,
}: Props) {
  const { projectId, base, permissions, state, save } = useEditor();
  const [, navigate] = useLocation();
  const { archive } = useTemplateActions(projectId, permissions);

  async function archiveThis(template: Template) {
    if (!(await archive(template))) return;
    onArchived();
    navigate(paths.templates(projectId));
  }

  const name = state.draft.fields.template_name.trim();
  return (
    <header className={styles.header}>
      <div className={styles.name}>
        <Link href={paths.templates(projectId)} className={styles.back}>
          <ChevronLeft aria-hidden size={16} />
          Templates
        </Link>
        <h1 className={styles.title}>
          {name || (base === null ? 'New template' : 'Untitled template')}
        </h1>
        {base !== null && (
          <p className={styles.facts}>
            <ScopeBadge scope={base.scope} />
            {base.created_by !== null && <span>{authorLabel(base.created_by)}</span>}
            {base.created_at !== null && <RelativeTime date={base.created_at} />}
            {unsaved && <Badge tone="amber">Not saved</Badge>}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        <Turns {...turns} />
        {base !== null && (
          <IconButton
            label="History"
            icon={<History aria-hidden size={16} />}
            onClick={onHistory}
          />
        )}
        <TrialButton />
        {base !== null && (
          <Button
            variant="quiet"
            icon={<Archive aria-hidden size={16} />}
            disabledReason={permissions.archive(base)}
            onClick={() => void archiveThis(base)}
          >
            Archive
          </Button>
        )}
        <Button disabledReason={unsaved ? null : 'Nothing has changed.'} onClick={onDiscard}>
          Discard
        </Button>
        <Button variant="primary" busy={saving} disabledReason={saveRefusal} onClick={save}>
          Save
        </Button>
      </div>
    </header>
  );
}

/** The one history of the template, whichever view a change was made in. */
function Turns({ undoName, redoName, undo, redo }: ReturnType<typeof useTurns>) {
  return (
    <div role="group" aria-label="History" className={styles.turns}>
      <IconButton
        label="Undo"
        tooltip={`Undo: ${undoName}`}
        icon={<Undo2 aria-hidden size={16} />}
        disabledReason={undoName === null ? 'There is nothing to undo.' : null}
        onClick={undo}
      />
      <IconButton
        label="Redo"
        tooltip={`Redo: ${redoName}`}
        icon={<Redo2 aria-hidden size={16} />}
        disabledReason={redoName === null ? 'There is nothing to redo.' : null}
        onClick={redo}
      />
    </div>
  );
}
