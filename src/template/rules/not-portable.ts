import { problemOf } from '../problem.ts';
import { referencesIn } from '../references.ts';
import { jsonParts } from '../template.ts';
import type { Rule } from './rule.ts';

/** PostHog counts these in queries only (contract 6.3); they are as wrong in legacy filters and in defaults. */
export const notPortable: Rule<'not-portable'> = {
  code: 'not-portable',
  examples: {
    bad: [
      {
        fields: { scope: 'organization' },
        tiles: [{ query: { source: { series: [{ kind: 'ActionsNode', id: 7 }] } } }],
      },
      {
        fields: { scope: 'global' },
        filters: { properties: [{ type: 'cohort', key: 'id', value: 12 }] },
      },
      {
        fields: { scope: 'global' },
        tiles: [{ filters: { actions: [{ id: 3, type: 'actions' }] } }],
      },
      {
        fields: { scope: 'feature_flag' },
        tiles: [{ query: { series: [{ kind: 'DataWarehouseNode', table_name: 'orders' }] } }],
      },
    ],
    good: [
      { tiles: [{ query: { source: { series: [{ kind: 'ActionsNode', id: 7 }] } } }] },
      {
        fields: { scope: 'global' },
        tiles: [{ query: { source: { series: [{ kind: 'EventsNode', event: 'sign up' }] } } }],
      },
    ],
  },
  *check({ draft, parts }) {
    const { scope } = draft.fields;
    if (scope === 'team') return;
    for (const part of jsonParts) {
      for (const { what, reference, path } of referencesIn(parts[part])) {
        const facts = { what, reference, scope };
        yield problemOf('not-portable', 'warning', [part, ...path], facts);
      }
    }
  },
};
