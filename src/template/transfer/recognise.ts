import { counted } from '#lib/counted.ts';
import { decodeText } from '#lib/decodeText.ts';
import { jsonOrNull, splitObject } from '#lib/jsonText.ts';
import { objectIn, textIn } from './dashboardTiles.ts';
import { manifestFormat, manifestName } from './exportFiles.ts';
import type { FoundTemplate } from './found.ts';
import { recogniseText } from './recogniseText.ts';
import type { Reading } from './recogniseValue.ts';
import { unzip } from './zip.ts';
import type { BinaryFile } from './zip.ts';

/** What came of one file or one pasted text. */
export interface Recognition {
  /** What a person calls it: the path of a file, or “Pasted text”. */
  origin: string;
  /** None where it was not recognised. */
  templates: FoundTemplate[];
  /** What it is, and what was taken off; or why there is nothing in it. */
  sentence: string;
  /** The keys that no save sends. */
  takenOff: string[];
  /** What else there is to know, in whole sentences. */
  notes: string[];
}

/** The largest file that is looked at, in bytes. */
export const largestFile = 128 * 1024 * 1024;

/** Files whose names promise something to read; of a folder and a zip no others are looked at. */
export function mayHoldTemplates(path: string): boolean {
  return /\.(?:json[c5l]?|ndjson|zip|md|markdown|txt|http|sh)$/i.test(path);
}

/** Any file, or a text that was pasted. Never throws. */
export function recogniseFile({ path, bytes }: BinaryFile): Recognition {
  if (isZip(bytes)) return recogniseZip(path, bytes);
  const text = decodeText(bytes);
  if (text === null) {
    const what =
      bytes[0] === 0x1f && bytes[1] === 0x8b ? 'packed by gzip. Unpack it first' : 'no text';
    return nothing(path, `It is ${what}.`);
  }
  return recognisePasted(text, path);
}

export function recognisePasted(text: string, origin = 'Pasted text'): Recognition {
  const read = recogniseText(withoutMark(text), origin, nameFor(origin));
  return read.ok ? recognitionOf(origin, read.reading) : nothing(origin, read.reason);
}

/** Files that came together: a manifest among them says which rows its neighbours are. */
export function recogniseTogether(files: readonly BinaryFile[]): Recognition[] {
  const ids = new Map<string, string>();
  const rest = files.filter((file) => {
    const read = readManifest(file);
    for (const [path, id] of read ?? []) ids.set(path, id);
    return read === null;
  });
  return rest.map((file) => {
    const recognition = recogniseFile(file);
    const id = ids.get(file.path);
    const [template, ...more] = recognition.templates;
    if (id === undefined || template === undefined || more.length > 0) return recognition;
    return { ...recognition, templates: [{ ...template, id: template.id ?? id }] };
  });
}

function recogniseZip(path: string, bytes: Uint8Array): Recognition {
  const unzipped = unzip(bytes, (inner) => mayHoldTemplates(inner) && !/\.zip$/i.test(inner));
  if (!unzipped.ok) return nothing(path, unzipped.reason);
  const inside = recogniseTogether(
    unzipped.files.filter((file) => !isZip(file.bytes)).sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
  const passed = [
    ...unzipped.passed,
    ...unzipped.files.filter((file) => isZip(file.bytes)).map((file) => file.path),
  ];
  const templates = inside.flatMap((recognition) =>
    recognition.templates.map((found) => ({ ...found, origin: `${path} › ${recognition.origin}` })),
  );
  const takenOff = new Set(inside.flatMap((recognition) => recognition.takenOff));
  const failed = inside.filter((recognition) => recognition.templates.length === 0);
  if (templates.length === 0) {
    const [first] = failed;
    return nothing(
      path,
      first === undefined
        ? 'It is a zip without anything that could be a template.'
        : `It is a zip, but nothing in it is a template. ${first.origin}: ${first.sentence}`,
    );
  }
  return {
    origin: path,
    templates,
    ...told(`A zip with ${counted(templates.length, 'template')}`, takenOff),
    notes: [
      ...failed.map(({ origin, sentence }) => `${origin}: ${sentence}`),
      ...new Set(inside.flatMap(({ notes }) => notes)),
      ...(passed.length === 0 ? [] : [`Passed over: ${shortList(passed)}.`]),
    ],
  };
}

function recognitionOf(origin: string, { what, templates, takenOff, notes }: Reading): Recognition {
  return { origin, templates, notes, ...told(what, takenOff) };
}

function told(what: string, keys: ReadonlySet<string>) {
  const off = takenOffSentence(keys);
  return { sentence: off === null ? `${what}.` : `${what}. ${off}`, takenOff: [...keys] };
}

/** Fields that a server adds and nobody may set (contract 1.3). */
const serverFields = new Set([
  'id',
  'team_id',
  'created_at',
  'created_by',
  'deleted',
  'github_url',
  'non_portable_references',
]);

function takenOffSentence(keys: ReadonlySet<string>): string | null {
  if (keys.size === 0) return null;
  const isServers = [...keys].every((key) => serverFields.has(key));
  const noun = isServers ? 'server field' : 'field';
  return `${counted(keys.size, noun)} ${keys.size === 1 ? 'was' : 'were'} taken off: ${shortList([...keys])}.`;
}

function shortList(names: readonly string[]): string {
  const shown = names
    .slice(0, 8)
    .map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Of one of our own exports: the row of each file by its path; null: the file is no manifest. */
function readManifest({ path, bytes }: BinaryFile): Map<string, string> | null {
  if (!path.endsWith(manifestName) || bytes.length > 4_000_000) return null;
  const text = decodeText(bytes);
  const json = text === null ? null : jsonOrNull(text);
  if (json === null || !json.trimStart().startsWith('{')) return null;
  const members = splitObject(json);
  const templates = objectIn(members, 'templates');
  if (textIn(members, 'format') !== manifestFormat || templates === null) return null;
  const folder = path.slice(0, -manifestName.length);
  const files = splitObject(templates);
  const ids = [...files.keys()].flatMap((file) => {
    const id = textIn(files, file);
    return id === null ? [] : [[`${folder}${file}`, id] as const];
  });
  return new Map(ids);
}

function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** “my-tiles.json” in a folder is “my-tiles”. */
function nameFor(origin: string): string {
  const file = origin.split('/').at(-1) ?? origin;
  return file === 'Pasted text' ? 'Pasted tiles' : file.replace(/\.[^.]+$/, '');
}

function nothing(origin: string, sentence: string): Recognition {
  return { origin, templates: [], sentence, takenOff: [], notes: [] };
}
