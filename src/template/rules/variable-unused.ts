import { problemOf } from '../problem.ts';
import { nearestId } from '../variables.ts';
import type { Rule } from './rule.ts';

/** Harmless and kept (contract 6.5). To remove it is offered only where nothing seems meant for it. */
export const variableUnused: Rule<'variable-unused'> = {
  code: 'variable-unused',
  examples: {
    bad: [{ variables: [{ id: 'SIGN_UP' }] }],
    good: [
      { parts: { tiles: '[{' }, variables: [{ id: 'SIGN_UP' }] },
      { tiles: [{ query: '{SIGN_UP}' }], variables: [{ id: 'SIGN_UP' }] },
    ],
  },
  *check({ parts, variables, placeholders, declared }) {
    if (parts.tiles === undefined) return; // not JSON at the moment: what is used cannot be known
    const used = new Set(placeholders.filter(({ whole }) => whole).map(({ id }) => id));
    const meant = new Set(placeholders.flatMap(({ id }) => nearestId(id, declared) ?? []));
    const seen = new Set<string>();
    for (const { id, index } of variables) {
      if (id === null || used.has(id) || seen.has(id)) continue;
      seen.add(id);
      const fix = { kind: 'remove-variable', index } as const;
      const path = ['variables', index];
      yield problemOf('variable-unused', 'hint', path, { id }, meant.has(id) ? {} : { fix });
    }
  },
};
