import { jsonOrNull, type JsonText } from '#lib/jsonText.ts';
import { fieldNames } from '#template/fields.ts';
import { type JsonPart, jsonParts, scopes, type TemplateDraft } from '#template/template.ts';
import * as v from 'valibot';
import { database, type StoredDraft } from './database.ts';

// A draft is several records, one a document, so that a key typed in a small one does not write a large one anew.

/** Whose unsaved text it is: one editor of one template. Two tabs never write into each other's. */
export interface DraftOwner {
  host: string;
  projectId: number;
  /** null: a template that does not exist yet. */
  templateId: string | null;
  /** One opening of the editor. */
  session: string;
}

/** Unsaved text as it was last written. */
export interface KeptDraft extends DraftOwner {
  /** Milliseconds since 1970. */
  savedAt: number;
  /** The row that the edit began from, as the server sent it; null: a new template. */
  base: JsonText | null;
  draft: TemplateDraft;
  /** What was typed on the JSON tab; null: nothing. */
  whole: string | null;
  /** A person did not want it back for now. */
  isAside: boolean;
}

export type DraftDocument = JsonPart | 'fields' | 'whole' | 'base' | 'aside';
const documents = [...jsonParts, 'fields', 'whole', 'base', 'aside'] as const;

const record = v.object({
  host: v.string(),
  projectId: v.number(),
  savedAt: v.number(),
  data: v.object({
    session: v.string(),
    templateId: v.nullable(v.string()),
    document: v.picklist(documents),
    text: v.string(),
  }),
});
type DraftRecord = v.InferOutput<typeof record>;

const fieldsShape = v.object({
  template_name: v.string(),
  dashboard_description: v.string(),
  tags: v.array(v.string()),
  image_url: v.string(),
  scope: v.picklist(scopes),
  is_featured: v.boolean(),
  availability_contexts: v.array(v.string()),
});

function keyOf({ host, projectId, templateId, session }: DraftOwner, document: DraftDocument) {
  return [host, projectId, `${templateId ?? 'new'}/${session}/${document}`] as const;
}

/** Writes those documents, all or none; null takes one away. Rejects as IndexedDB does: full, blocked, gone. */
export async function writeDraft(
  owner: DraftOwner,
  texts: Partial<Record<DraftDocument, string | null>>,
): Promise<void> {
  const { host, projectId, templateId, session } = owner;
  const transaction = (await database()).transaction('drafts', 'readwrite');
  const savedAt = Date.now();
  const writes = documents.flatMap((document): Promise<unknown>[] => {
    const text = texts[document];
    if (text === undefined) return [];
    const key = keyOf(owner, document);
    if (text === null) return [transaction.store.delete([...key])];
    const stored: StoredDraft = {
      host,
      projectId,
      templateId: key[2],
      savedAt,
      data: { session, templateId, document, text },
    };
    return [transaction.store.put(stored)];
  });
  await Promise.all([...writes, transaction.done]);
}

/** Takes a draft away: it was saved, discarded, or taken over by another. */
export function removeDraft(owner: DraftOwner): Promise<void> {
  return writeDraft(owner, Object.fromEntries(documents.map((document) => [document, null])));
}

/** The drafts of one project, newest first; records that do not parse are left out. */
export async function listDrafts(host: string, projectId: number): Promise<KeptDraft[]> {
  const stored = await (await database()).getAllFromIndex('drafts', 'place', [host, projectId]);
  const byOwner = new Map<string, DraftRecord[]>();
  for (const value of stored) {
    const result = v.safeParse(record, value);
    if (!result.success) continue;
    const { session, templateId } = result.output.data;
    const key = JSON.stringify([templateId, session]);
    byOwner.set(key, [...(byOwner.get(key) ?? []), result.output]);
  }
  return [...byOwner.values()]
    .flatMap((records) => assembled(records) ?? [])
    .toSorted((a, b) => b.savedAt - a.savedAt);
}

/** null: a document is missing, or is not what it should be. */
function assembled(records: readonly DraftRecord[]): KeptDraft | null {
  const [first] = records;
  const texts = new Map(records.map(({ data }) => [data.document, data.text]));
  const text = (document: DraftDocument) => texts.get(document) ?? null;
  const fields = v.safeParse(fieldsShape, parsed(text('fields')));
  const [tiles, dashboard_filters, variables] = jsonParts.map(text);
  if (first === undefined || !fields.success) return null;
  if (tiles == null || dashboard_filters == null || variables == null) return null;
  const { session, templateId } = first.data;
  const source = text('base');
  const base = source === null ? null : jsonOrNull(source);
  if (templateId !== null && base === null) return null;
  return {
    host: first.host,
    projectId: first.projectId,
    templateId,
    session,
    savedAt: Math.max(...records.map(({ savedAt }) => savedAt)),
    base,
    draft: { fields: fields.output, parts: { tiles, dashboard_filters, variables } },
    whole: text('whole'),
    isAside: texts.has('aside'),
  };
}

function parsed(text: string | null): unknown {
  const json = text === null ? null : jsonOrNull(text);
  return json === null ? null : JSON.parse(json);
}

/** Its documents as they are written; the keys of fields in one order always. */
export function draftTexts({ fields, parts }: TemplateDraft): Record<JsonPart | 'fields', string> {
  const inOrder = Object.fromEntries(fieldNames.map((name) => [name, fields[name]]));
  return { fields: JSON.stringify(inOrder), ...parts };
}
