import { isObject } from '../kind.ts';
import { isWebAddress } from '../limits.ts';
import { wholeId } from '../placeholders.ts';
import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A path on PostHog itself, from `/`, leads somewhere too. */
export const buttonAddress: Rule<'button-address'> = {
  code: 'button-address',
  examples: {
    bad: [
      { tiles: [{ type: 'BUTTON', url: 'javascript:alert(1)' }] },
      { tiles: [{ type: 'BUTTON', button_tile: { url: 'example.com' } }] },
    ],
    good: [
      { tiles: [{ type: 'BUTTON', url: 'https://example.com' }] },
      { tiles: [{ type: 'BUTTON', url: '/insights' }] },
    ],
  },
  *check({ tiles }) {
    for (const { index, value, label, summary } of tiles) {
      if (summary.type !== 'BUTTON') continue;
      const nested = value['button_tile'];
      const url = (isObject(nested) ? nested : value)['url'];
      if (typeof url !== 'string' || isWebAddress(url) || /^\/(?!\/)/.test(url)) continue;
      if (wholeId(url) !== null) continue;
      const path = ['tiles', index, ...(isObject(nested) ? ['button_tile'] : []), 'url'];
      yield problemOf('button-address', 'warning', path, { tile: label });
    }
  },
};
