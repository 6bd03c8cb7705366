import type { EditableField } from './template.ts';

/** What a document of a template holds, in PostHog's own order of keys. */
export const documentFields = [
  'template_name',
  'dashboard_description',
  'dashboard_filters',
  'tiles',
  'variables',
  'tags',
  'image_url',
  'scope',
  'is_featured',
  'availability_contexts',
] as const satisfies readonly EditableField[];
