import type { JsonText } from '#lib/jsonText.ts';
import type { Permissions } from '#session/permissions.ts';
import { changesBody, changesOf } from '#template/changes.ts';
import { draftOf } from '#template/fields.ts';
import type { Template } from '#template/template.ts';

/** A row's content as the body of a create, under a name, without what one may not set (contract 3.3). */
export function createBody(template: Template, name: string, permissions: Permissions): JsonText {
  const { fields, parts } = draftOf(template);
  const changes = changesOf(null, { fields: { ...fields, template_name: name }, parts });
  for (const field of changes.keys()) {
    if (permissions.edit(field, null) !== null) changes.delete(field);
  }
  return changesBody(changes);
}
