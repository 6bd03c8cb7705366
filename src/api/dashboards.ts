import { checkJson, type JsonText } from '#lib/jsonText.ts';
import * as v from 'valibot';
import type { Connection } from './connection.ts';
import { readAnswer, readJsonAnswer } from './contract.ts';
import { send } from './http.ts';

/** A dashboard as a list shows it. */
export interface DashboardEntry {
  id: number;
  name: string;
  description: string;
}

const text = v.nullish(v.string(), '');
const page = v.object({
  results: v.array(
    v.object({ id: v.number(), name: text, description: text, deleted: v.nullish(v.boolean()) }),
  ),
});

/** More than anybody has; the list carries no tiles. */
const LIMIT = 1000;

/** The dashboards of a project; a key needs `dashboard:read`. */
export async function listDashboards(
  connection: Connection,
  projectId: number,
  signal?: AbortSignal,
): Promise<DashboardEntry[]> {
  const answer = await send(connection, {
    method: 'GET',
    path: `/api/projects/${projectId}/dashboards/`,
    query: { limit: LIMIT },
    signal,
  });
  const { results } = readJsonAnswer('list of dashboards', answer, page);
  return results
    .filter(({ deleted }) => deleted !== true)
    .map(({ id, name, description }) => ({ id, name, description }));
}

/** One dashboard with its tiles, as the text that came: its queries are not to be read and written again. */
export async function fetchDashboard(
  connection: Connection,
  projectId: number,
  id: number,
  signal?: AbortSignal,
): Promise<JsonText> {
  const answer = await send(connection, {
    method: 'GET',
    path: `/api/projects/${projectId}/dashboards/${id}/`,
    signal,
  });
  return readAnswer('dashboard', answer, checkJson);
}
