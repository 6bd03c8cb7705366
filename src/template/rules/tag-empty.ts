import { problemOf } from '../problem.ts';
import type { Rule } from './rule.ts';

export const tagEmpty: Rule<'tag-empty'> = {
  code: 'tag-empty',
  examples: {
    bad: [{ fields: { tags: ['traffic', ' '] } }],
    good: [{ fields: { tags: ['traffic'] } }, { fields: { tags: [] } }],
  },
  *check({ draft }) {
    for (const [index, tag] of draft.fields.tags.entries()) {
      if (tag.trim() !== '') continue;
      yield problemOf('tag-empty', 'error', ['tags', index], {}, { blocks: true });
    }
  },
};
