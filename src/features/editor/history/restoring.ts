import type { Editor } from '#features/editor/EditorContext.ts';
import { differingFields } from '#template/fields.ts';
import type { VersionDocument } from '#storage/versionTexts.ts';
import { jsonParts, type TemplateDraft, type TemplateFields } from '#template/template.ts';
import { fieldLabels } from '#template/placeText.ts';
import { documentNames } from './versionWords.ts';

type Rights = Pick<Editor, 'base' | 'permissions' | 'partRefusal'>;

/** What putting a version back would change, and what it would have to leave. */
export interface Restoration {
  change: Partial<TemplateDraft>;
  /** What differs and may not be changed by this person, as a person calls it. */
  left: string[];
  /** Why nothing can be put back; null: something can. */
  refusal: string | null;
}

/** Of the whole version, or of one of its documents. */
export function restorationOf(
  now: TemplateDraft,
  then: TemplateDraft,
  document: VersionDocument | 'all',
  rights: Rights,
): Restoration {
  const isWanted = (name: VersionDocument) => document === 'all' || document === name;
  const fields = isWanted('fields') ? fieldChanges(now.fields, then.fields, rights) : nothing;
  const parts = jsonParts
    .filter((part) => isWanted(part) && now.parts[part] !== then.parts[part])
    .map((part) => ({ part, refusal: rights.partRefusal(part) }));
  const given = parts.filter(({ refusal }) => refusal === null);
  const change = {
    ...(fields.given.length > 0 && {
      fields: { ...now.fields, ...pick(then.fields, fields.given) },
    }),
    ...(given.length > 0 && {
      parts: {
        ...now.parts,
        ...Object.fromEntries(given.map(({ part }) => [part, then.parts[part]])),
      },
    }),
  };
  const [refused] = [...fields.refused, ...parts].flatMap(({ refusal }) => refusal ?? []);
  const isNothing = Object.keys(change).length === 0;
  return {
    change,
    left: [
      ...fields.refused.map(({ name }) => fieldLabels[name]),
      ...parts.filter(({ refusal }) => refusal !== null).map(({ part }) => documentNames[part]),
    ],
    refusal: isNothing ? (refused ?? 'The editor holds the same.') : null,
  };
}

type FieldName = keyof TemplateFields;
interface FieldChanges {
  given: FieldName[];
  refused: { name: FieldName; refusal: string }[];
}
const nothing: FieldChanges = { given: [], refused: [] };

function fieldChanges(
  now: TemplateFields,
  then: TemplateFields,
  { base, permissions }: Rights,
): FieldChanges {
  const differing = differingFields(now, then);
  const refused = differing.flatMap((name) => {
    const refusal = permissions.edit(name, base);
    return refusal === null ? [] : [{ name, refusal }];
  });
  return {
    given: differing.filter((name) => !refused.some((each) => each.name === name)),
    refused,
  };
}

function pick(fields: TemplateFields, names: readonly FieldName[]): Partial<TemplateFields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
