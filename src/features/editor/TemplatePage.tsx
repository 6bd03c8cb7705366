import { failureOf } from '#api/errors.ts';
import { CutOffNotice } from '#components/drafts/CutOffNotice.tsx';
import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { useTitle } from '#components/useTitle.ts';
import { schemaQuery } from '#queries/schema.ts';
import { listedTemplate, templateQuery } from '#queries/templates.ts';
import { usePermissions } from '#queries/usePermissions.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { type Template, templateLabel } from '#template/template.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EditorSkeleton } from './EditorSkeleton.tsx';
import { GoneNotice } from './history/GoneNotice.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import styles from './TemplatePage.module.css';
import { useRememberTemplate } from './useRememberTemplate.ts';

export { prefetchMonaco } from '#monaco/CodeEditor.lazy.tsx';

/** One template, or with `templateId` null a new one. */
export function TemplatePage({
  projectId,
  templateId,
}: {
  projectId: number;
  templateId: string | null;
}) {
  const client = useQueryClient();
  const connection = useConnection();
  const row = useQuery({
    ...templateQuery(client, connection, projectId, templateId ?? ''),
    enabled: templateId !== null,
    // The editor asks by itself, to compare with what the edit began from.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    // The list's row names the page at once; the editor opens on the fresh copy only.
    placeholderData: () =>
      templateId === null ? undefined : listedTemplate(client, connection, projectId, templateId),
  });
  const schema = useQuery(schemaQuery(connection, projectId));
  const permissions = usePermissions(projectId, templateId === null ? null : row.data);
  useTitle(templateId === null ? 'New template' : row.data ? templateLabel(row.data) : 'Template');

  // What the edit began from. A later background refetch must not move the ground under it.
  const [base, setBase] = useState<Template | null>(null);
  if (base === null && row.isSuccess && !row.isPlaceholderData) setBase(row.data);

  useRememberTemplate(projectId, templateId, base, row.error);

  if (row.isError && base === null) {
    return (
      <main className={styles.page}>
        <CutOffNotice projectId={projectId} />
        <ErrorNotice error={row.error} onRetry={() => row.refetch()} />
        {templateId !== null && failureOf(row.error)?.kind === 'not-found' && (
          <GoneNotice projectId={projectId} templateId={templateId} />
        )}
      </main>
    );
  }
  if (schema.data === undefined || (templateId !== null && base === null)) {
    return <EditorSkeleton title={row.data ? templateLabel(row.data) : 'New template'} />;
  }
  return (
    <TemplateEditor
      projectId={projectId}
      base={base}
      schema={schema.data}
      permissions={permissions}
      onBase={setBase}
    />
  );
}
