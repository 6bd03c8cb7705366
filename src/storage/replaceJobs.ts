import { jsonOrNull, type JsonText } from '#lib/jsonText.ts';
import * as v from 'valibot';
import { database } from './database.ts';

/** A replacement that has begun and whose end is not written down. */
export interface ReplaceJob {
  id: string;
  host: string;
  projectId: number;
  /** Milliseconds since 1970. */
  begunAt: number;
  /** The old row as the server sent it. */
  source: JsonText;
  /** What the new template is created of. */
  body: JsonText;
}

const kind = 'replace';

const json = v.pipe(
  v.string(),
  v.transform(jsonOrNull),
  v.custom<JsonText>((text) => text !== null),
);
const stored = v.object({
  id: v.string(),
  host: v.string(),
  projectId: v.number(),
  kind: v.literal(kind),
  begunAt: v.number(),
  data: v.object({ source: json, body: json }),
});

/** Written before the first step, so that no crash leaves a half-done replacement that nobody knows of. */
export async function writeReplaceJob({ source, body, ...job }: ReplaceJob): Promise<void> {
  await (await database()).put('jobs', { ...job, kind, data: { source, body } });
}

export async function removeReplaceJob(id: string): Promise<void> {
  await (await database()).delete('jobs', id);
}

/** Those of one project, oldest first; what does not parse, or is another kind of job, is left out. */
export async function listReplaceJobs(host: string, projectId: number): Promise<ReplaceJob[]> {
  const all = await (await database()).getAllFromIndex('jobs', 'place', [host, projectId]);
  return all
    .flatMap((value): ReplaceJob[] => {
      const result = v.safeParse(stored, value);
      if (!result.success) return [];
      const { id, begunAt, data } = result.output;
      return [{ id, host, projectId, begunAt, ...data }];
    })
    .toSorted((a, b) => a.begunAt - b.begunAt);
}
