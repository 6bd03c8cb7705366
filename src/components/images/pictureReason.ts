import { imageAdvice, type ImageOutcome } from '#template/imageAdvice.ts';
import { isScope } from '#template/fields.ts';
import type { Template } from '#template/template.ts';

/** Why a template's picture is not seen, in a sentence. `outcome` null: nothing was loaded, for its address is none. */
export function pictureReason(
  template: Pick<Template, 'image_url' | 'scope' | 'is_featured'>,
  failure: (Extract<ImageOutcome, { kind: 'failed' }> & { tooSlow: boolean }) | null,
): string {
  if (failure !== null && !navigator.onLine) return 'You are offline, so it could not be loaded.';
  if (failure?.tooSlow === true) return 'It did not come within 30 seconds.';
  const [worst] = imageAdvice({
    address: template.image_url ?? '',
    page: window.location,
    outcome: failure ?? { kind: 'loading' },
    weight: null,
    scope: isScope(template.scope) ? template.scope : 'team',
    featured: template.is_featured === true,
  });
  return worst?.sentence ?? 'The image could not be loaded.';
}
