import { joinObject, jsonText, type JsonText, sameJson, splitObject } from '#lib/jsonText.ts';
import { documentFields } from '#template/documentFields.ts';
import { emptyDraft, fieldNames } from '#template/fields.ts';
import { isPart, type JsonPart, jsonParts } from '#template/template.ts';

/** The documents that a version of a template is kept as: what one may write of it, and nothing else. */
export const versionDocuments = ['fields', ...jsonParts] as const;
export type VersionDocument = (typeof versionDocuments)[number];

export type VersionTexts = Record<VersionDocument, JsonText>;

/** The same for each document: those texts, their hashes, and what else there is one a document. */
export async function ofEach<Value>(
  work: (name: VersionDocument) => Promise<Value>,
): Promise<Record<VersionDocument, Value>> {
  const values = await Promise.all(versionDocuments.map(async (name) => [name, await work(name)]));
  // Its keys are the names above, each once.
  return Object.fromEntries(values) as Record<VersionDocument, Value>;
}

/** A row, as a server sent it, as the texts that are kept of it, each value as the characters that it was. */
export function versionTexts(source: JsonText): VersionTexts {
  const members = splitObject(source);
  const fields = documentFields.flatMap((name) => {
    const text = isPart(name) ? undefined : members.get(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  const part = (name: JsonPart) => members.get(name) ?? jsonText(null);
  return {
    fields: joinObject(fields),
    tiles: part('tiles'),
    dashboard_filters: part('dashboard_filters'),
    variables: part('variables'),
  };
}

/** The same as a row again, as a server would send it; what may not be written is not in it. */
export function versionSource(templateId: string, { fields, ...parts }: VersionTexts): JsonText {
  return joinObject([
    ['id', jsonText(templateId)],
    ...splitObject(fields),
    ...jsonParts.map((part) => [part, parts[part]] as const),
  ]);
}

/** Whether both say the same: servers of two ages leave out, or send as null, what is empty. */
export function sameTexts(a: VersionTexts, b: VersionTexts): boolean {
  return sameFields(a.fields, b.fields) && jsonParts.every((part) => sameJson(a[part], b[part]));
}

function sameFields(a: JsonText, b: JsonText): boolean {
  if (a === b) return true;
  const [left, right] = [splitObject(a), splitObject(b)];
  const empty = emptyDraft().fields;
  return fieldNames.every((name) => {
    const said = (members: Map<string, JsonText>): unknown =>
      JSON.parse(members.get(name) ?? 'null') ?? empty[name];
    return jsonText(said(left)) === jsonText(said(right));
  });
}

const encoder = new TextEncoder();

/** What a text is called by, and its size in bytes of UTF-8. Rejects where the page is not secure (plain http). */
export async function hashText(text: string): Promise<{ hash: string; size: number }> {
  const bytes = encoder.encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { hash, size: bytes.length };
}
