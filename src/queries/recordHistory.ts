import type { Connection } from '#api/connection.ts';
import type { Written } from '#api/written.ts';
import { splitObject } from '#lib/jsonText.ts';
import { personQuery } from '#session/identity.ts';
import type { Moment } from '#storage/historyEntries.ts';
import type { Template } from '#template/template.ts';
import type { QueryClient } from '@tanstack/react-query';
import { historyKey } from './history.ts';
import { tellHistoryFull } from './historyFull.ts';
import type { HistoryAnswer } from './historyMessages.ts';

/** Keeps what a write left behind; `at` in milliseconds since 1970. */
export function recordWrite(client: QueryClient, written: Written, at: number): Promise<void> {
  const { connection, projectId, template, before, replaces } = written;
  const kind = kindOf(written);
  const person = client.getQueryData(personQuery(connection).queryKey)?.person;
  return keep(client, connection, {
    host: connection.host,
    projectId,
    at,
    kind,
    person: person?.name ?? person?.email ?? null,
    templateId: template.id,
    source: template.source,
    // A row that is archived or brought back may come from an old list: it is no proof of what was there.
    before: kind === 'saved' ? (before?.source ?? null) : null,
    replaces: replaces?.id ?? null,
  });
}

/** Keeps what was read, where it is not what this browser knows. */
export function recordSeen(
  client: QueryClient,
  connection: Connection,
  projectId: number,
  template: Template,
  at: number,
): Promise<void> {
  const { host } = connection;
  return keep(client, connection, {
    host,
    projectId,
    at,
    kind: 'seen',
    person: null,
    templateId: template.id,
    source: template.source,
    before: null,
    replaces: null,
  });
}

function kindOf({ patch, replaces }: Written): Moment['kind'] {
  if (patch === null) return replaces === null ? 'created' : 'replaced';
  const deleted = splitObject(patch).get('deleted');
  if (deleted === undefined) return 'saved';
  return deleted === 'true' ? 'archived' : 'restored';
}

async function keep(client: QueryClient, connection: Connection, moment: Moment): Promise<void> {
  const answer = await ask(moment);
  // A browser that keeps nothing says so where history is looked at.
  if (answer === 'full') tellHistoryFull();
  if (answer !== 'kept') return;
  await client.invalidateQueries({ queryKey: historyKey(connection, moment.projectId) });
}

let worker: Worker | null = null;

/** One after the other. Rejects where the worker's script cannot be had, as offline: the next call tries anew. */
function ask(moment: Moment): Promise<HistoryAnswer> {
  const asked = (worker ??= new Worker(new URL('./history.worker.ts', import.meta.url), {
    type: 'module',
  }));
  return new Promise((resolve, reject) => {
    asked.onmessage = ({ data }: MessageEvent<HistoryAnswer>) => resolve(data);
    asked.onerror = (event) => {
      event.preventDefault();
      asked.terminate();
      worker = null;
      reject(new Error('The history could not be kept'));
    };
    asked.postMessage(moment);
  });
}
