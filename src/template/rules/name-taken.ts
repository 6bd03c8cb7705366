import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Exact and case-sensitive after trimming (contract 3.4). Whoever asks leaves the template's own name out. */
export const nameTaken: Rule<'name-taken'> = {
  code: 'name-taken',
  examples: {
    bad: [{ fields: { template_name: ' Traffic ' }, takenNames: ['Traffic'] }],
    good: [{ fields: { template_name: 'traffic' }, takenNames: ['Traffic'] }],
  },
  *check({ draft, takenNames }) {
    const name = draft.fields.template_name.trim();
    if (name === '' || !takenNames.has(name)) return;
    yield problemOf('name-taken', 'error', ['template_name'], { name }, { blocks: true });
  },
};
