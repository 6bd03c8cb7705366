import { problemOf } from '../problem.ts';
import { nearestId } from '../variables.ts';
import type { Rule } from './rule.ts';

/** PostHog compares ids exactly, without trimming (contract 6.5). */
export const variableCase: Rule<'variable-case'> = {
  code: 'variable-case',
  examples: {
    bad: [
      { tiles: [{ query: '{Sign_up}' }], variables: [{ id: 'SIGN_UP' }] },
      { tiles: [{ query: '{ SIGN_UP }' }], variables: [{ id: 'SIGN_UP' }] },
    ],
    good: [{ tiles: [{ query: '{SIGN_UP}' }], variables: [{ id: 'SIGN_UP' }] }],
  },
  *check({ placeholders, declared }) {
    for (const { id, whole, inText, path } of placeholders) {
      const near = whole && !declared.has(id) ? nearestId(id, declared) : null;
      if (near === null) continue;
      const fix = { kind: 'set-placeholder', path, id: near } as const;
      yield problemOf(
        'variable-case',
        'warning',
        path,
        { id, declared: near },
        inText ? {} : { fix },
      );
    }
  },
};
