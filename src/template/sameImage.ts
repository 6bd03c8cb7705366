import { type Template, templateLabel } from './template.ts';

/** The names of those among `others` that show the same picture as this one; templates easily told apart by theirs. */
export function sameImage(
  template: Pick<Template, 'id' | 'image_url'>,
  others: readonly Pick<Template, 'id' | 'image_url' | 'template_name'>[],
): string[] {
  const address = template.image_url?.trim() ?? '';
  if (address === '') return [];
  return others
    .filter(({ id, image_url }) => id !== template.id && image_url?.trim() === address)
    .map(templateLabel);
}
