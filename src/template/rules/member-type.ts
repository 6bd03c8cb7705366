import { isObject, kindOf } from '../kind.ts';
import { problemOf } from '../problem.ts';
import type { JsonPart } from '../template.ts';
import type { Rule } from './rule.ts';

const lists: JsonPart[] = ['tiles', 'variables'];

export const memberType: Rule<'member-type'> = {
  code: 'member-type',
  examples: {
    bad: [{ tiles: [{ type: 'TEXT' }, 'TEXT'] }, { variables: [null] }],
    good: [{ tiles: [{ type: 'TEXT' }], variables: [{ id: 'EVENT' }] }],
  },
  *check({ parts }) {
    for (const part of lists) {
      const value = parts[part];
      const members: unknown[] = Array.isArray(value) ? value : [];
      for (const [index, member] of members.entries()) {
        if (isObject(member)) continue;
        const facts = { part, found: kindOf(member) };
        yield problemOf('member-type', 'warning', [part, index], facts);
      }
    }
  },
};
