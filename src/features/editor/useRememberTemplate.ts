import { isGone } from '#api/errors.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { forgetTemplate, rememberTemplate } from '#storage/recentTemplates.ts';
import { type Template, templateLabel } from '#template/template.ts';
import { useEffect } from 'react';

/** Keeps which templates were opened lately; one that is not there any more is forgotten. */
export function useRememberTemplate(
  projectId: number,
  templateId: string | null,
  /** The row that was opened; null: not yet. */
  row: Template | null,
  error: unknown,
): void {
  const { host } = useConnection();
  const id = row?.id;
  const name = row === null ? '' : templateLabel(row);
  useEffect(() => {
    if (id !== undefined) rememberTemplate({ host, projectId }, { id, name });
  }, [host, projectId, id, name]);

  const gone = isGone(error);
  useEffect(() => {
    if (gone && templateId !== null) forgetTemplate({ host, projectId }, templateId);
  }, [host, projectId, templateId, gone]);
}
