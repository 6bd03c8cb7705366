import { looksLikeId } from '../placeholders.ts';
import { problemOf } from '../problem.ts';
import { nearestId } from '../variables.ts';
import type { Rule } from './rule.ts';

export const variableUndeclared: Rule<'variable-undeclared'> = {
  code: 'variable-undeclared',
  examples: {
    bad: [{ tiles: [{ query: { series: ['{SIGN_UP}'] } }], variables: [] }],
    good: [
      { tiles: [{ query: { series: ['{SIGN_UP}'] } }], variables: [{ id: 'SIGN_UP' }] },
      { tiles: [{ body: '{"a": 1}' }, { body: '{a sentence}' }], variables: [] },
    ],
  },
  *check({ placeholders, declared }) {
    for (const { id, whole, path } of placeholders) {
      if (!whole || declared.has(id) || !looksLikeId(id)) continue;
      if (nearestId(id, declared) !== null) continue;
      const fix = { kind: 'declare-variable', id } as const;
      yield problemOf('variable-undeclared', 'warning', path, { id }, { fix });
    }
  },
};
