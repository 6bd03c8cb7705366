import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Names may be empty (contract 8.45), but dashboards are made from a template by name (8.33). */
export const nameMissing: Rule<'name-missing'> = {
  code: 'name-missing',
  examples: {
    bad: [{ fields: { template_name: ' ' } }],
    good: [{ fields: { template_name: 'Website traffic' } }],
  },
  *check({ draft }) {
    if (draft.fields.template_name.trim() !== '') return;
    yield problemOf('name-missing', 'warning', ['template_name'], {});
  },
};
