import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { useTitle } from '#components/useTitle.ts';
import { archiveQuery } from '#queries/archive.ts';
import { parseTemplate } from '#queries/templates.ts';
import { usePermissions } from '#queries/usePermissions.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useQuery } from '@tanstack/react-query';
import { ArchiveRestore } from 'lucide-react';
import { useMemo } from 'react';
import styles from './ArchivePage.module.css';
import { ArchiveTable } from './ArchiveTable.tsx';
import { JournalTransfer } from './JournalTransfer.tsx';
import { RestoreById } from './RestoreById.tsx';

/** What was archived from this browser, and the way back. */
export function ArchivePage({ projectId }: { projectId: number }) {
  useTitle('Archive');
  const connection = useConnection();
  const journal = useQuery(archiveQuery(connection, projectId));
  const permissions = usePermissions(projectId, null);
  const rows = useMemo(
    () =>
      (journal.data ?? []).map(({ archivedAt, source }) => ({
        archivedAt,
        template: parseTemplate(source),
      })),
    [journal.data],
  );
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>Archive</h1>
        <p>
          PostHog shows archived templates to no one. This list is kept in this browser, with a full
          copy of each. Export it for a colleague, or import a colleague’s.
        </p>
      </header>
      <div className={styles.tools}>
        <RestoreById projectId={projectId} refusal={permissions.restore} />
        {journal.isSuccess && <JournalTransfer projectId={projectId} journal={journal.data} />}
      </div>
      {journal.isError ? (
        <ErrorNotice error={journal.error} onRetry={() => journal.refetch()} />
      ) : rows.length > 0 ? (
        <ArchiveTable projectId={projectId} rows={rows} permissions={permissions} />
      ) : (
        journal.isSuccess && (
          <EmptyState icon={<ArchiveRestore />} title="Nothing archived from this browser">
            What you archive here shows up on this page. Something archived elsewhere can be
            restored by its id.
          </EmptyState>
        )
      )}
    </main>
  );
}
