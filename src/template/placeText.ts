import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { EditableField } from './template.ts';

const partNames: Record<EditableField, string> = {
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
  const name = Object.hasOwn(partNames, String(part)) ? partNames[part as EditableField] : part; // hasOwn proves it
  const segments = inside.map((segment) => (typeof segment === 'number' ? segment + 1 : segment));
  return [name ?? 'Template', ...segments].join(' › ');
}
