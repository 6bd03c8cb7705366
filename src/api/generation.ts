import { splitObject } from '#lib/jsonText.ts';
import type { Template } from '#template/template.ts';

/**
 * Which PostHog answers, told by the fields its rows have (contract 7), since no version is sent:
 * - `staff-writes`: 2023 to early 2026; only staff may write, and archiving cannot be undone
 * - `members-write`: April to June 2026; members write, without scope `organization`
 * - `current`: since June 2026
 */
export type Generation = 'staff-writes' | 'members-write' | 'current';

/** What a row told once: screens ask on every render, and the answer takes a reading of the whole row. */
const told = new WeakMap<Template, Generation>();

export function generationOf(template: Template): Generation {
  const known = told.get(template) ?? readGeneration(template);
  told.set(template, known);
  return known;
}

function readGeneration(template: Template): Generation {
  const members = splitObject(template.source);
  if (members.has('non_portable_references')) return 'current';
  // An author is an object since April 2026; a built-in row has none, so ask the newer field then.
  const author = members.get('created_by')?.trimStart() ?? 'null';
  return author.startsWith('{') || (author.startsWith('null') && members.has('is_featured'))
    ? 'members-write'
    : 'staff-writes';
}
