import { equalJson } from '#lib/equalJson.ts';
import { jsonText } from '#lib/jsonText.ts';
import { brokenParts, changesOf } from './changes.ts';
import { fieldsOf } from './fields.ts';
import { isPart, jsonParts } from './template.ts';
import type { Template, TemplateDraft } from './template.ts';

/** Whether two forms of a row hold the same of what a person can edit, by value. */
export function sameContent(a: Template, b: Template): boolean {
  if (a === b || a.source === b.source) return true;
  return (
    jsonText(fieldsOf(a)) === jsonText(fieldsOf(b)) &&
    // PostHog answers a write with the keys as they were sent, and a read with those of its database.
    jsonParts.every((part) => equalJson(a[part], b[part]))
  );
}

/** Whether a row says all that a draft says, by value: there is nothing to save. */
export function isSaved(row: Template, draft: TemplateDraft): boolean {
  if (brokenParts(draft.parts).length > 0) return false;
  return [...changesOf(row, draft)].every(
    ([field, text]) => isPart(field) && equalJson(row[field], text),
  );
}
