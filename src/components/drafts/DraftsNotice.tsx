import { paths } from '#paths.ts';
import { draftsQuery, type KeptDraft } from '#queries/drafts.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import styles from './DraftsNotice.module.css';

/** Unsaved text that no page of its own leads to: of new templates, and what was set aside. */
export function DraftsNotice({ projectId }: { projectId: number }) {
  const connection = useConnection();
  const drafts = useQuery(draftsQuery(connection, projectId)).data ?? [];
  const shown = drafts.filter(({ templateId, isAside }) => templateId === null || isAside);
  if (shown.length === 0) return null;
  return (
    <Notice title="Unsaved changes">
      <ul className={styles.drafts}>
        {shown.map((draft) => (
          <li key={draft.session} className={styles.draft}>
            <Link href={addressOf(draft)}>{nameOf(draft)}</Link>{' '}
            <span className={styles.facts}>
              {draft.templateId === null ? 'new, ' : ''}
              <RelativeTime date={new Date(draft.savedAt)} />
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Where the editor takes it back at once. */
function addressOf({ projectId, templateId, session }: KeptDraft): string {
  const address =
    templateId === null ? paths.newTemplate(projectId) : paths.template(projectId, templateId);
  return `${address}?draft=${session}`;
}

function nameOf({ draft, templateId }: KeptDraft): string {
  const name = draft.fields.template_name.trim();
  return name || (templateId === null ? 'New template' : 'Untitled template');
}
