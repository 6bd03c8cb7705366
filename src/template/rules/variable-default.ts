import { isObject } from '../kind.ts';
import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** PostHog leaves the placeholder where the default is nothing, and puts an empty object in (contract 6.5). */
export const variableDefault: Rule<'variable-default'> = {
  code: 'variable-default',
  examples: {
    bad: [
      { variables: [{ id: 'EVENT', default: {} }] },
      { variables: [{ id: 'EVENT', default: null }] },
    ],
    good: [
      { variables: [{ id: 'EVENT', default: { id: '$pageview', type: 'events' } }] },
      { variables: [{ id: 'EVENT' }] },
    ],
  },
  *check({ variables }) {
    for (const { id, index, default: value } of variables) {
      if (id === null || value === undefined) continue; // that it is absent is what the schema says
      const isEmptyObject = isObject(value) && Object.keys(value).length === 0;
      if (value && !isEmptyObject) continue;
      const path = ['variables', index, 'default'];
      yield problemOf('variable-default', 'warning', path, { id, literal: !value });
    }
  },
};
