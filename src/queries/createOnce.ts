import type { Connection } from '#api/connection.ts';
import { ApiError, failureOf, isLost } from '#api/errors.ts';
import { createTemplate } from '#api/templates.ts';
import type { JsonText } from '#lib/jsonText.ts';
import type { Template } from '#template/template.ts';
import type { SentCreate } from './findCreated.ts';

/**
 * Creates that were sent and neither answered nor found, and when they were sent first, in milliseconds since
 * 1970: before they are sent again, they are looked for.
 */
const unconfirmed = new Map<string, number>();

/**
 * Creates a template, and only one: where the answer to the POST never came, the list is asked whether the
 * row is there. Throws `unconfirmed` where it is not, or could not be looked for; the same call again looks
 * once more before it sends anything. Other errors are those of `createTemplate`.
 */
export async function createOnce(
  connection: Connection,
  projectId: number,
  body: JsonText,
  signal?: AbortSignal,
): Promise<Template> {
  const id = `${connection.id} ${projectId} ${body}`;
  const lost = unconfirmed.get(id);
  const since = lost ?? Date.now();
  const look = () => lookFor({ connection, projectId, body, since, signal });
  if (lost !== undefined) {
    const found = await look();
    if (found !== null) return confirmed(id, found);
  }
  try {
    return confirmed(id, await createTemplate(connection, projectId, body, signal));
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null || !isLost(failure)) throw error;
    unconfirmed.set(id, since);
    const found = await look();
    if (found !== null) return confirmed(id, found);
    throw new ApiError({ kind: 'unconfirmed', looked: true }, { cause: error });
  }
}

function confirmed(id: string, template: Template): Template {
  unconfirmed.delete(id);
  return template;
}

/** Needed once in a thousand creates, so loaded then; where that fails the list could not be asked. */
async function lookFor(sent: SentCreate): Promise<Template | null> {
  try {
    const { findCreated } = await import('./findCreated.ts');
    return await findCreated(sent);
  } catch (error) {
    if (sent.signal?.aborted) throw error;
    throw new ApiError({ kind: 'unconfirmed', looked: false }, { cause: error });
  }
}
