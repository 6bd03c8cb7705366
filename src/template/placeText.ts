import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { EditableField } from './template.ts';

/** What a form's label, and a sentence, calls each field. */
export const fieldLabels: Record<EditableField, string> = {
  template_name: 'Name',
  dashboard_description: 'Description',
  tags: 'Tags',
  image_url: 'Image URL',
  scope: 'Scope',
  is_featured: 'Featured',
  availability_contexts: 'Contexts',
  tiles: 'Tiles',
  dashboard_filters: 'Filters',
  variables: 'Variables',
};

/** A place in a template for a person, who counts from one: `Variables › 1 › default`. */
export function placeText([part, ...inside]: JsonPath): string {
  const isField = Object.hasOwn(fieldLabels, String(part));
  const name = isField ? fieldLabels[part as EditableField] : part; // hasOwn proves it
  const segments = inside.map((segment) => (typeof segment === 'number' ? segment + 1 : segment));
  return [name ?? 'Template', ...segments].join(' › ');
}
