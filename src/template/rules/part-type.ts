import type { JsonKind } from '../facts.ts';
import { kindOf } from '../kind.ts';
import { problemOf } from '../problem.ts';
import { jsonParts } from '../template.ts';
import type { JsonPart } from '../template.ts';
import type { Rule } from './rule.ts';

const expectedOf: Record<JsonPart, JsonKind> = {
  tiles: 'a list',
  dashboard_filters: 'an object',
  variables: 'a list',
};

/** PostHog stores anything (contract 1.3). No variables may be null as well (contract 5); no tiles is `tiles-empty`. */
export const partType: Rule<'part-type'> = {
  code: 'part-type',
  examples: {
    bad: [{ tiles: { type: 'TEXT' } }, { filters: [] }, { filters: null }, { variables: 'EVENT' }],
    good: [{ tiles: [], filters: {}, variables: [] }, { variables: null }],
  },
  *check({ parts }) {
    for (const part of jsonParts) {
      const value = parts[part];
      const expected = expectedOf[part];
      const found = kindOf(value);
      if (value === undefined || found === expected) continue;
      if (value === null && part !== 'dashboard_filters') continue;
      yield problemOf('part-type', 'warning', [part], { part, expected, found });
    }
  },
};
