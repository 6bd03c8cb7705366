import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

/** The other half of the trap of `placeholder-embedded`: PostHog replaces whole strings whatever they are for. */
export const placeholderPlace: Rule<'placeholder-place'> = {
  code: 'placeholder-place',
  examples: {
    bad: [{ tiles: [{ name: '{SIGN_UP}' }], variables: [{ id: 'SIGN_UP' }] }],
    good: [
      { tiles: [{ query: { series: ['{SIGN_UP}'] } }], variables: [{ id: 'SIGN_UP' }] },
      { tiles: [{ body: '{SIGN_UP}' }], variables: [] },
    ],
  },
  *check({ placeholders, declared }) {
    for (const { id, whole, inText, path } of placeholders) {
      if (!whole || !inText || !declared.has(id)) continue;
      yield problemOf('placeholder-place', 'warning', path, { id });
    }
  },
};
