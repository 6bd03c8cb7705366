import { isWebAddress } from '../limits.ts';
import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

export const imageAddress: Rule<'image-address'> = {
  code: 'image-address',
  examples: {
    bad: [
      { fields: { image_url: 'example.com/picture.png' } },
      { fields: { image_url: 'data:image/png;base64,AAAA' } },
      { fields: { image_url: 'https://' } },
    ],
    good: [
      { fields: { image_url: '' } },
      { fields: { image_url: 'https://example.com/picture.png' } },
    ],
  },
  *check({ draft }) {
    const { image_url: image } = draft.fields;
    if (image === '' || isWebAddress(image)) return;
    yield problemOf('image-address', 'warning', ['image_url'], {});
  },
};
