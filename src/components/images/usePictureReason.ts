import type { Template } from '#template/template.ts';
import { useEffect, useState } from 'react';
import type { PictureState } from './usePicture.ts';

/** Why the picture is not seen; its words are loaded only once one fails. null: it is seen, or not known yet. */
export function usePictureReason(template: Template, state: PictureState, isAddress: boolean) {
  const failure = state.kind === 'failed' ? state.failure : null;
  const isMissing = failure !== null || (!isAddress && Boolean(template.image_url));
  const [known, setKnown] = useState<{ failure: typeof failure; reason: string } | null>(null);
  useEffect(() => {
    if (!isMissing) return;
    let isWanted = true;
    void import('./pictureReason.ts')
      .then(({ pictureReason }) => pictureReason(template, failure))
      // Offline the words do not come either.
      .catch(() => 'The image could not be loaded.')
      .then((reason) => {
        if (isWanted) setKnown({ failure, reason });
      });
    return () => {
      isWanted = false;
    };
  }, [isMissing, failure, template]);
  return isMissing && known?.failure === failure ? known.reason : null;
}
