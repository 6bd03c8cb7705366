import type { JsonText } from '#lib/jsonText.ts';
import { patchTemplate } from '#api/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { archiveTemplate, restoreTemplate } from './archive.ts';
import { createOnce } from './createOnce.ts';
import { templateKeys } from './templates.ts';

/** A row that was just written is the freshest there is: keep it, and let the lists ask again. */
function useKeepFresh(projectId: number) {
  const client = useQueryClient();
  const connection = useConnection();
  return (template: Template) => {
    client.setQueryData(templateKeys.one(connection, projectId, template.id), template);
    void client.invalidateQueries({ queryKey: templateKeys.lists(connection, projectId) });
  };
}

export function useCreateTemplate(projectId: number) {
  const connection = useConnection();
  const keepFresh = useKeepFresh(projectId);
  return useMutation({
    mutationFn: (body: JsonText) => createOnce(connection, projectId, body),
    onSuccess: keepFresh,
  });
}

/** Sends the changed fields of one row and nothing else: one key too many is a 400 for all (contract 8.6). */
export function usePatchTemplate(projectId: number) {
  const connection = useConnection();
  const keepFresh = useKeepFresh(projectId);
  return useMutation({
    mutationFn: ({ row, body }: { row: Template; body: JsonText }) =>
      patchTemplate(connection, projectId, row, body),
    onSuccess: keepFresh,
  });
}

/** A replacement that failed half way, and whether what had been done could be undone. */
export class ReplaceError extends Error {
  override readonly name = 'ReplaceError';
  readonly undone: boolean;

  constructor(undone: boolean, options: { cause: unknown }) {
    super(undone ? 'Nothing was changed.' : 'The old template is still archived.', options);
    this.undone = undone;
  }
}

/** What went wrong below: a replacement only says how it ended. */
export function causeOf(error: unknown): unknown {
  return error instanceof ReplaceError ? error.cause : error;
}

/**
 * For those who may create content but not change it (contract 3.3): archives the old row, which frees
 * its name and its place under the cap of 100, then creates the new one. When that fails the old one
 * is brought back, so that a replacement happens as a whole or not at all.
 */
export function useReplaceTemplate(projectId: number) {
  const connection = useConnection();
  const keepFresh = useKeepFresh(projectId);
  return useMutation({
    mutationFn: async ({ row, body }: { row: Template; body: JsonText }) => {
      await archiveTemplate(connection, projectId, row);
      try {
        return await createOnce(connection, projectId, body);
      } catch (cause) {
        const undone = await restoreTemplate(connection, projectId, row)
          .then(() => true)
          .catch(() => false);
        throw new ReplaceError(undone, { cause });
      }
    },
    onSuccess: keepFresh,
  });
}
