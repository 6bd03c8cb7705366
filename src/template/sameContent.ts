import { jsonText, sameJson } from '#lib/jsonText.ts';
import { fieldsOf } from './fields.ts';
import { jsonParts } from './template.ts';
import type { Template } from './template.ts';

/** Whether two forms of a row hold the same of what a person can edit, by value. */
export function sameContent(a: Template, b: Template): boolean {
  if (a === b || a.source === b.source) return true;
  return (
    jsonText(fieldsOf(a)) === jsonText(fieldsOf(b)) &&
    jsonParts.every((part) => sameJson(a[part], b[part]))
  );
}
