import { problemOf } from '../problem.ts';
import { freeId, isGoodId } from '../variables.ts';
import type { Rule } from './rule.ts';

export const variableId: Rule<'variable-id'> = {
  code: 'variable-id',
  examples: {
    bad: [
      { variables: [{ name: 'No id' }] },
      { variables: [{ id: '' }] },
      { variables: [{ id: '{SIGN_UP}' }] },
      { variables: [{ id: 'sign up' }] },
    ],
    good: [{ variables: [{ id: 'SIGN_UP_2' }, { id: 'signUp' }] }],
  },
  *check({ variables, declared, placeholders }) {
    const taken = new Set([...declared, ...placeholders.map(({ id }) => id)]);
    const renamed = new Set<string>();
    for (const { id, index } of variables) {
      if (id === null || id === '') {
        const path = ['variables', index, ...(id === '' ? ['id'] : [])];
        yield problemOf('variable-id', 'warning', path, { id: null });
      } else if (!isGoodId(id) && !renamed.has(id)) {
        renamed.add(id);
        const to = freeId(id, taken);
        taken.add(to);
        const fix = { kind: 'rename-variable', from: id, to } as const;
        yield problemOf('variable-id', 'hint', ['variables', index, 'id'], { id }, { fix });
      }
    }
  },
};
