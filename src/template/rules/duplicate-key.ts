import { problemOf } from '../problem.ts';
import { jsonParts } from '../template.ts';
import type { Rule } from './rule.ts';

export const duplicateKey: Rule<'duplicate-key'> = {
  code: 'duplicate-key',
  examples: {
    bad: [{ parts: { tiles: '[{"type": "TEXT", "body": "a", "body": "b"}]' } }],
    good: [{ parts: { tiles: '[{"body": "a"}, {"body": "b"}]' } }],
  },
  *check({ texts }) {
    for (const part of jsonParts) {
      for (const { key, path } of texts[part].repeatedKeys) {
        const fix = { kind: 'drop-duplicate-keys', path: [part, ...path.slice(0, -1)] } as const;
        yield problemOf('duplicate-key', 'warning', [part, ...path], { key }, { fix });
      }
    }
  },
};
