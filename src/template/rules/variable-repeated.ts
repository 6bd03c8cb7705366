import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** The first of them is found, the others never (contract 6.5), so they can go. */
export const variableRepeated: Rule<'variable-repeated'> = {
  code: 'variable-repeated',
  examples: {
    bad: [{ variables: [{ id: 'SIGN_UP' }, { id: 'SIGN_UP', name: 'Another' }] }],
    good: [{ variables: [{ id: 'SIGN_UP' }, { id: 'SIGN_IN' }] }],
  },
  *check({ variables }) {
    const seen = new Set<string>();
    for (const { id, index } of variables) {
      if (id === null) continue;
      if (seen.has(id)) {
        const fix = { kind: 'remove-variable', index } as const;
        yield problemOf(
          'variable-repeated',
          'warning',
          ['variables', index, 'id'],
          { id },
          { fix },
        );
      }
      seen.add(id);
    }
  },
};
