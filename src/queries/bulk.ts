import type { Connection } from '#api/connection.ts';
import { patchTemplate, retrieveTemplate } from '#api/templates.ts';
import type { JsonText } from '#lib/jsonText.ts';
import type { Template } from '#template/template.ts';

/**
 * Changes one of many rows by what it is at this moment: the row is read again first, so that what somebody
 * else did since the list was loaded is neither lost nor done twice. Resolves to the row before the change,
 * or null where `bodyOf` had nothing to send.
 */
export async function changeAsItIsNow(
  connection: Connection,
  projectId: number,
  row: Template,
  bodyOf: (now: Template) => JsonText | null,
): Promise<Template | null> {
  const now = await retrieveTemplate(connection, projectId, row.id, row);
  const body = bodyOf(now);
  if (body === null) return null;
  await patchTemplate(connection, projectId, now, body);
  return now;
}
