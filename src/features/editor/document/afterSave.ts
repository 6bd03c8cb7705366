import { sameJson } from '#lib/jsonText.ts';
import { brokenParts } from '#template/changes.ts';
import { differingFields, fieldNames } from '#template/fields.ts';
import {
  type EditableField,
  jsonParts,
  type TemplateDraft,
  type TemplateFields,
  type TemplateParts,
} from '#template/template.ts';

interface AfterSave {
  fields: TemplateFields;
  /** Those whose text is another now. */
  parts: Partial<TemplateParts>;
  /** Whether all that there is was saved. */
  isAll: boolean;
}

/**
 * What a draft is once `sent` was saved and became `saved`: text that says the same stays as it was typed, and so
 * does what was changed since it was sent, or `refused`.
 */
export function afterSave(
  now: TemplateDraft,
  sent: TemplateDraft,
  saved: TemplateDraft,
  refused: readonly EditableField[],
): AfterSave {
  const broken = brokenParts(now.parts);
  const later = jsonParts.filter(
    (part) => refused.includes(part) || now.parts[part] !== sent.parts[part],
  );
  const changed = jsonParts.filter(
    (part) =>
      !later.includes(part) &&
      (broken.includes(part) || !sameJson(now.parts[part], saved.parts[part])),
  );
  const differing = differingFields(now.fields, sent.fields);
  const edited = fieldNames.filter((field) => refused.includes(field) || differing.includes(field));
  const kept = Object.fromEntries(edited.map((field) => [field, now.fields[field]]));
  return {
    fields: { ...saved.fields, ...kept },
    parts: Object.fromEntries(changed.map((part) => [part, saved.parts[part]])),
    isAll: edited.length === 0 && later.length === 0,
  };
}
