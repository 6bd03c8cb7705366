import { prettyJson } from '#lib/jsonText.ts';
import { scopes } from './template.ts';
import type { Scope, Template, TemplateDraft, TemplateFields, TemplateParts } from './template.ts';

/** The row as a form shows it: null is empty, and a scope that nobody knows is shown as the project's own. */
export function fieldsOf(template: Template): TemplateFields {
  return {
    template_name: template.template_name ?? '',
    dashboard_description: template.dashboard_description ?? '',
    tags: template.tags ?? [],
    image_url: template.image_url ?? '',
    scope: isScope(template.scope) ? template.scope : 'team',
    is_featured: template.is_featured ?? false,
    availability_contexts: template.availability_contexts ?? [],
  };
}

/** The row's documents, laid out to be read; where the row has null, the text is `null`. */
export function partsOf(template: Template): TemplateParts {
  return {
    tiles: prettyJson(template.tiles),
    dashboard_filters: prettyJson(template.dashboard_filters),
    variables: prettyJson(template.variables),
  };
}

/** What there is to edit of a row; null: of a new template. */
export function draftOf(template: Template | null): TemplateDraft {
  if (template === null) return emptyDraft();
  return { fields: fieldsOf(template), parts: partsOf(template) };
}

/** What a new template begins with. */
export function emptyDraft(): TemplateDraft {
  return {
    fields: {
      template_name: '',
      dashboard_description: '',
      tags: [],
      image_url: '',
      scope: 'team',
      is_featured: false,
      availability_contexts: [],
    },
    parts: { tiles: '[]', dashboard_filters: '{}', variables: '[]' },
  };
}

export function isScope(value: unknown): value is Scope {
  return scopes.some((scope) => scope === value);
}

// The type of emptyDraft holds it to exactly these keys.
export const fieldNames = Object.keys(emptyDraft().fields) as (keyof TemplateFields)[];

/** The fields that are not the same in both, in the order of a form. */
export function differingFields(
  one: TemplateFields,
  other: TemplateFields,
): (keyof TemplateFields)[] {
  return fieldNames.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}
