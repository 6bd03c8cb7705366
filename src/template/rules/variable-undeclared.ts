import { looksLikeId } from '../placeholders.ts';
import { problemOf } from '../problem.ts';
import { nearestId } from '../variables.ts';
import type { Rule } from './rule.ts';

/** To declare it is not offered where people read text: an event in its place would break the tile. */
export const variableUndeclared: Rule<'variable-undeclared'> = {
  code: 'variable-undeclared',
  examples: {
    bad: [
      { tiles: [{ type: 'TEXT', body: '{SIGN_UP}' }], variables: [] },
      { tiles: [{ query: { series: ['{SIGN_UP}'] } }], variables: [] },
    ],
    good: [
      { tiles: [{ body: '{SIGN_UP}' }], parts: { variables: '[' } },
      { tiles: [{ query: { series: ['{SIGN_UP}'] } }], variables: [{ id: 'SIGN_UP' }] },
      { tiles: [{ body: '{"a": 1}' }, { body: '{a sentence}' }], variables: [] },
    ],
  },
  *check({ parts: { variables }, placeholders, declared }) {
    if (variables === undefined) return; // not JSON at the moment: what is declared cannot be known
    const isDeclarable = variables === null || Array.isArray(variables);
    for (const { id, whole, inText, path } of placeholders) {
      if (!whole || declared.has(id) || !looksLikeId(id)) continue;
      if (nearestId(id, declared) !== null) continue;
      const offer =
        isDeclarable && !inText ? { fix: { kind: 'declare-variable', id } as const } : {};
      yield problemOf('variable-undeclared', 'warning', path, { id }, offer);
    }
  },
};
