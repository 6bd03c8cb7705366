import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { Facts } from '../facts.ts';
import { isObject } from '../kind.ts';
import { storedLength, tileLimits } from '../limits.ts';
import { problemOf } from '../problem.ts';
import type { Tile } from './context.ts';
import type { Rule } from './rule.ts';

type Measured = { what: Facts['tile-limit']['what']; text: unknown; path: JsonPath; limit: number };

/** What a dashboard holds of a text or a button (contract 6.1); the template itself has no limit. */
export const tileLimit: Rule<'tile-limit'> = {
  code: 'tile-limit',
  examples: {
    bad: [
      { tiles: [{ type: 'TEXT', body: 'b'.repeat(4001) }] },
      { tiles: [{ type: 'BUTTON', button_tile: { url: '/', text: 't'.repeat(201) } }] },
      { tiles: [{ type: 'BUTTON', url: `https://${'u'.repeat(2000)}` }] },
    ],
    good: [{ tiles: [{ type: 'TEXT', body: 'b'.repeat(4000) }] }],
  },
  *check({ tiles }) {
    for (const tile of tiles) {
      for (const { what, text, path, limit } of measured(tile)) {
        const length = typeof text === 'string' ? storedLength(text) : 0;
        if (length <= limit) continue;
        const facts = { tile: tile.label, what, length, limit };
        yield problemOf('tile-limit', 'warning', ['tiles', tile.index, ...path], facts);
      }
    }
  },
};

function measured({ value, summary }: Tile): Measured[] {
  if (summary.type === 'TEXT') {
    return [{ what: 'text', text: value['body'], path: ['body'], limit: tileLimits.body }];
  }
  if (summary.type !== 'BUTTON') return [];
  const nested = value['button_tile'];
  const [button, path] = isObject(nested) ? [nested, ['button_tile']] : [value, []];
  return [
    { what: 'address', text: button['url'], path: [...path, 'url'], limit: tileLimits.url },
    { what: 'label', text: button['text'], path: [...path, 'text'], limit: tileLimits.text },
  ];
}
