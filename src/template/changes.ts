import { joinObject, jsonOrNull, jsonText, sameJson } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { emptyDraft, fieldNames, fieldsOf } from './fields.ts';
import { jsonParts } from './template.ts';
import type {
  EditableField,
  JsonPart,
  Template,
  TemplateDraft,
  TemplateFields,
  TemplateParts,
} from './template.ts';

/**
 * What a save would send: the fields that differ in value from the row, as they are now. A null of the row
 * and the empty value that stands for it are the same; layout of JSON is no difference.
 * Without a row it is what a create needs: see `creation`.
 * A part that is not JSON at the moment is left out, for it cannot be sent: ask `isDirty` and `brokenParts`
 * before taking "nothing to send" for "nothing changed".
 */
export function changesOf(
  base: Template | null,
  draft: TemplateDraft,
): Map<EditableField, JsonText> {
  if (base === null) return creation(draft);
  const changes = new Map<EditableField, JsonText>();
  const before = fieldsOf(base);
  for (const field of fieldNames) {
    const value = fieldText(draft.fields, field);
    if (value !== fieldText(before, field)) changes.set(field, value);
  }
  for (const part of jsonParts) {
    const text = jsonOrNull(draft.parts[part]);
    if (text !== null && !sameJson(text, base[part])) changes.set(part, text);
  }
  return changes;
}

/** The body of a PATCH or POST, made of the texts themselves: no number in it is read and written again. */
export function changesBody(changes: ReadonlyMap<EditableField, JsonText>): JsonText {
  return joinObject(changes);
}

/** Whether anything would be lost by leaving: for a new template, whether anything was entered. */
export function isDirty(base: Template | null, draft: TemplateDraft): boolean {
  if (brokenParts(draft.parts).length > 0) return true;
  if (base !== null) return changesOf(base, draft).size > 0;
  const empty = emptyDraft();
  return (
    fieldNames.some((field) => fieldText(draft.fields, field) !== fieldText(empty.fields, field)) ||
    jsonParts.some((part) => !sameJson(draft.parts[part], empty.parts[part]))
  );
}

/** The parts that are not JSON at the moment. */
export function brokenParts(parts: TemplateParts): JsonPart[] {
  return jsonParts.filter((part) => jsonOrNull(parts[part]) === null);
}

/** The value as it is sent; an empty image is null, as PostHog writes it. */
function fieldText(fields: TemplateFields, field: keyof TemplateFields): JsonText {
  return jsonText(field === 'image_url' ? fields.image_url || null : fields[field]);
}

/**
 * A create sends tiles always (without them PostHog answers 500) and, though they may be empty, the fields
 * that PostHog's schema wants as text, object and array when a dashboard is made: left out, they would be
 * stored as null and fail it (contract 5). An empty name is left out all the same: null names never clash.
 * What only staff may send is left out unless it was set, for its mere presence is refused (contract 8.7).
 */
function creation({ fields, parts }: TemplateDraft): Map<EditableField, JsonText> {
  const changes = new Map<EditableField, JsonText>();
  if (fields.template_name.trim() !== '') {
    changes.set('template_name', fieldText(fields, 'template_name'));
  }
  changes.set('dashboard_description', fieldText(fields, 'dashboard_description'));
  changes.set('tags', fieldText(fields, 'tags'));
  changes.set('scope', fieldText(fields, 'scope'));
  if (fields.image_url !== '') changes.set('image_url', fieldText(fields, 'image_url'));
  if (fields.is_featured) changes.set('is_featured', fieldText(fields, 'is_featured'));
  if (fields.availability_contexts.length > 0) {
    changes.set('availability_contexts', fieldText(fields, 'availability_contexts'));
  }
  for (const part of jsonParts) {
    const text = jsonOrNull(parts[part]);
    const isNoVariables =
      part === 'variables' && text !== null && /^\s*(?:null|\[\s*\])\s*$/.test(text);
    if (text !== null && !isNoVariables) changes.set(part, text);
  }
  return changes;
}
