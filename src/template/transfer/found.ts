import { joinObject, jsonText, splitObject } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { readDocument } from '../document.ts';
import { documentFields } from '../documentFields.ts';
import { emptyDraft } from '../fields.ts';
import type { EditableField, Template } from '../template.ts';

/** A template in a file or a text, before anything is known of the project it may go to. */
export interface FoundTemplate {
  /** What a person calls the place: a file's name, or “Pasted text”. */
  origin: string;
  /** The row it was exported from, where that is said. */
  id: string | null;
  /** What can be written of it, as it stands there; a field that is not named is absent. */
  members: ReadonlyMap<EditableField, JsonText>;
  /** An object that says a key twice has lost a value; this is the text to find it in. */
  document: JsonText;
}

/** `document` is one JSON object; throws JsonSyntaxError for anything else. */
export function foundIn(document: JsonText, origin: string, id: string | null): FoundTemplate {
  const all = splitObject(document);
  const members = new Map<EditableField, JsonText>();
  for (const field of documentFields) {
    const member = all.get(field);
    if (member !== undefined) members.set(field, member);
  }
  return { origin, id, members, document };
}

/** Of the members themselves, where there is no document to keep. */
export function foundOf(
  members: ReadonlyMap<EditableField, JsonText>,
  origin: string,
): FoundTemplate {
  return { origin, id: null, members, document: joinObject(members) };
}

/** The name as PostHog stores it, trimmed; null: it has none, or none that is text. */
export function nameOf({ members }: Pick<FoundTemplate, 'members'>): string | null {
  const name: unknown = JSON.parse(members.get('template_name') ?? 'null');
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}

/** As a row, to be shown where rows are; what cannot be read is left empty. */
export function pictureOf(found: FoundTemplate): Template {
  const reading = readDocument(found.document, emptyDraft());
  const { fields } = reading.ok ? reading.draft : emptyDraft();
  const nothing = jsonText(null);
  return {
    ...fields,
    template_name: nameOf(found),
    image_url: fields.image_url || null,
    id: '',
    created_at: null,
    created_by: null,
    team_id: null,
    deleted: false,
    non_portable_references: null,
    tiles: found.members.get('tiles') ?? nothing,
    dashboard_filters: found.members.get('dashboard_filters') ?? nothing,
    variables: found.members.get('variables') ?? nothing,
    source: found.document,
  };
}
