import type { Connection } from '#api/connection.ts';
import { copyTemplate } from '#api/templates.ts';
import type { JsonText } from '#lib/jsonText.ts';
import type { Template } from '#template/template.ts';
import { type Attempt, creation, makeOnce } from './createOnce.ts';

interface Making {
  connection: Connection;
  projectId: number;
  /** In the order that they are tried; with PostHog's own copy, those that it may give. */
  names: Iterable<string>;
}

/** What is sent: a create for each name, or PostHog's own copy of a row with those tiles. */
type Sent = { body: (name: string) => JsonText } | { sourceId: string; tiles: JsonText };

/** Makes a copy under the first free name, once, as `makeOnce` does. */
export function templateMaker(
  { connection, projectId, names }: Making,
  sent: Sent,
): () => Promise<Template> {
  const attempts: Attempt[] =
    'sourceId' in sent
      ? [
          {
            wanted: () => ({ names: new Set(names), says: new Map([['tiles', sent.tiles]]) }),
            send: () => copyTemplate(connection, projectId, sent.sourceId),
          },
        ]
      : Array.from(names, (name) => creation(connection, projectId, () => sent.body(name)));
  return makeOnce({ connection, projectId, attempts });
}
