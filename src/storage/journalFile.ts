import {
  JsonSyntaxError,
  jsonText,
  type JsonText,
  splitArray,
  splitObject,
} from '#lib/jsonText.ts';
import * as v from 'valibot';
import type { JournalEntry } from './archiveJournal.ts';

const format = 'template-studio-archive/1';

/** The journal as a file: a line an entry, each row to the letter. Made to be read by `readJournalFile` of anybody. */
export function journalFile(entries: readonly JournalEntry[]): string {
  const lines = entries.map(({ host, projectId, id, archivedAt, source }) => {
    const facts = { host, project: projectId, id, archivedAt: new Date(archivedAt).toISOString() };
    // Put together by hand, for the row keeps its characters.
    return `${jsonText(facts).slice(0, -1)},"row":${source}}`;
  });
  return `{"format":${jsonText(format)},"archived":[\n${lines.join(',\n')}\n]}\n`;
}

export type JournalReading =
  | {
      ok: true;
      entries: JournalEntry[];
      /** Entries that are no archived template. */ unreadable: number;
    }
  | { ok: false; reason: string };

const facts = v.object({
  host: v.pipe(
    v.string(),
    v.regex(/^https?:\/\/[^/]+$/),
    v.check((text) => URL.canParse(text)),
  ),
  project: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.pipe(v.string(), v.minLength(1)),
  archivedAt: v.pipe(
    v.string(),
    v.transform((text) => Date.parse(text)),
    v.number(),
    v.finite(),
  ),
});

/** `isRow`: whether a text is a row of that id, so that whoever lists it can read it. */
export function readJournalFile(
  text: string,
  isRow: (source: JsonText, id: string) => boolean,
): JournalReading {
  try {
    const members = splitObject(text);
    const said: unknown = JSON.parse(members.get('format') ?? 'null');
    if (said !== format) return { ok: false, reason: wrongFormat(said) };
    const read = splitArray(members.get('archived') ?? 'null').map((item) =>
      readEntry(item, isRow),
    );
    const entries = read.filter((entry) => entry !== null);
    return { ok: true, entries, unreadable: read.length - entries.length };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { ok: false, reason: 'It is no JSON, or was cut off.' };
  }
}

function wrongFormat(said: unknown): string {
  return typeof said === 'string' && said.startsWith('template-studio-archive/')
    ? 'It was made by a newer Template Studio.'
    : 'It is not the journal of an archive.';
}

function readEntry(
  item: JsonText,
  isRow: (source: JsonText, id: string) => boolean,
): JournalEntry | null {
  if (!item.trimStart().startsWith('{')) return null;
  const members = splitObject(item);
  const source = members.get('row');
  const values = Object.keys(facts.entries).map((name) => {
    const value: unknown = JSON.parse(members.get(name) ?? 'null');
    return [name, value] as const;
  });
  const result = v.safeParse(facts, Object.fromEntries(values));
  if (!result.success || source === undefined) return null;
  const { host, project, id, archivedAt } = result.output;
  return isRow(source, id) ? { host, projectId: project, id, archivedAt, source } : null;
}
