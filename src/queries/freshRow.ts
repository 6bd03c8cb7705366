import { isGone } from '#api/errors.ts';
import { retrieveTemplate } from '#api/templates.ts';
import type { Connection } from '#api/connection.ts';
import { sameContent } from '#template/sameContent.ts';
import type { Template } from '#template/template.ts';

/** What the server holds of a row now, beside what an edit began from. */
export type FreshRow = { kind: 'same' } | { kind: 'changed'; row: Template } | { kind: 'gone' };

/** Asks the server anew. Throws `ApiError` where it does not answer. */
export async function freshRow(
  connection: Connection,
  projectId: number,
  base: Template,
): Promise<FreshRow> {
  try {
    const row = await retrieveTemplate(connection, projectId, base.id, base);
    if (row.deleted) return { kind: 'gone' };
    return sameContent(base, row) ? { kind: 'same' } : { kind: 'changed', row };
  } catch (error) {
    if (isGone(error)) return { kind: 'gone' };
    throw error;
  }
}
