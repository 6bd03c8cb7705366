import { ScopeBadge } from '#components/ScopeBadge.tsx';
import { useTemplateActions } from '#components/useTemplateActions.tsx';
import { paths } from '#paths.ts';
import type { Permissions } from '#session/permissions.ts';
import { authorLabel, type Template } from '#template/template.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { Archive, ChevronLeft } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import styles from './EditorHeader.module.css';

interface Props {
  projectId: number;
  base: Template | null;
  /** As the form has it at the moment. */
  name: string;
  permissions: Permissions;
  unsaved: boolean;
  /** Why it cannot be saved now. */
  saveRefusal: string | null;
  onSave: () => void;
  onDiscard: () => void;
  /** The template is archived: what is not saved of it need not be asked about. */
  onArchived: () => void;
}

export function EditorHeader({
  projectId,
  base,
  name,
  permissions,
  unsaved,
  saveRefusal,
  onSave,
  onDiscard,
  onArchived,
}: Props) {
  const [, navigate] = useLocation();
  const { archive } = useTemplateActions(projectId, permissions);

  async function archiveThis(template: Template) {
    if (!(await archive(template))) return;
    onArchived();
    navigate(paths.templates(projectId));
  }

  return (
    <header className={styles.header}>
      <div className={styles.name}>
        <Link href={paths.templates(projectId)} className={styles.back}>
          <ChevronLeft aria-hidden size={16} />
          Templates
        </Link>
        <h1 className={styles.title}>
          {name.trim() || (base === null ? 'New template' : 'Untitled template')}
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
        <Button variant="primary" disabledReason={saveRefusal} onClick={onSave}>
          Save
        </Button>
      </div>
    </header>
  );
}
